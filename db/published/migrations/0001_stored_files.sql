CREATE TABLE `release_files` (
	`release_id` integer NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`release_id`, `name`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `release_files_are_immutable` BEFORE UPDATE ON `release_files` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `release_files_are_kept` BEFORE DELETE ON `release_files` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;
