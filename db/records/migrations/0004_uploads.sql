CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`sender` text NOT NULL,
	`counted_for` text NOT NULL,
	`pilot_id` integer NOT NULL,
	`partner_id` integer,
	`format` text NOT NULL,
	`is_dry_run` integer NOT NULL,
	`accepts_valid_rows` integer NOT NULL,
	`bytes_total` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`import_id` integer,
	`is_earlier` integer DEFAULT false NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`pilot_id`) REFERENCES `pilots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_by_sender` ON `uploads` (`sender`);