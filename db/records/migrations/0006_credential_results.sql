ALTER TABLE `imports` ADD `results` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `stakeholders` ADD `issuer_ids` text DEFAULT '[]' NOT NULL;