ALTER TABLE `imports` ADD `is_sent_by_partner` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `undo_effect` text;