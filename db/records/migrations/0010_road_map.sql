CREATE TABLE `road_map_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` text NOT NULL,
	`content` text NOT NULL,
	`translations` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `road_map_versions_version_unique` ON `road_map_versions` (`version`);--> statement-breakpoint
CREATE TABLE `self_assessments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`stakeholder_id` integer NOT NULL,
	`role` text NOT NULL,
	`content_version` text NOT NULL,
	`answers` text NOT NULL,
	`overrides` text DEFAULT '{}' NOT NULL,
	`started_by` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`handed_in_at` text,
	FOREIGN KEY (`stakeholder_id`) REFERENCES `stakeholders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `self_assessments_open` ON `self_assessments` (`stakeholder_id`,`role`) WHERE "self_assessments"."handed_in_at" is null;--> statement-breakpoint
CREATE INDEX `self_assessments_by_stakeholder` ON `self_assessments` (`stakeholder_id`,`id`);--> statement-breakpoint
ALTER TABLE `stage_assessments` ADD `self_assessment_id` integer;--> statement-breakpoint
ALTER TABLE `stage_assessments` ADD `suggested_stage` integer;--> statement-breakpoint
ALTER TABLE `stage_assessments` ADD `confirms_id` integer;