CREATE TABLE `data_terms` (
	`account_id` integer NOT NULL,
	`version` text NOT NULL,
	`purpose` text NOT NULL,
	`purpose_text` text DEFAULT '' NOT NULL,
	`accepted_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `version`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
