ALTER TABLE `pilots` ADD `group_order` text DEFAULT 'alphabetical' NOT NULL;--> statement-breakpoint
ALTER TABLE `pilots` ADD `programme_orders` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `pilots` ADD `gaps_reviewed_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `pilots` ADD `gaps_reviewed_on` text;