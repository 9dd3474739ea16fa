CREATE TABLE `batches` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`pilot_code` text NOT NULL,
	`partner` text NOT NULL,
	`format` text NOT NULL,
	`sha256` text NOT NULL,
	`started_at` text NOT NULL,
	`committed_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_import_id_unique` ON `batches` (`import_id`);--> statement-breakpoint
CREATE TABLE `event_contexts` (
	`id` integer PRIMARY KEY NOT NULL,
	`achievement_type` text NOT NULL,
	`credential_format` text NOT NULL,
	`issuer_id` text NOT NULL,
	`verifier_id` text NOT NULL,
	`channel` text NOT NULL,
	`result` text NOT NULL,
	`error_code` text NOT NULL,
	`check_signature` text NOT NULL,
	`check_validity` text NOT NULL,
	`check_status` text NOT NULL,
	`check_issuer` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_contexts_by_content` ON `event_contexts` (`achievement_type`,`credential_format`,`issuer_id`,`verifier_id`,`channel`,`result`,`error_code`,`check_signature`,`check_validity`,`check_status`,`check_issuer`);--> statement-breakpoint
CREATE TABLE `event_ranges` (
	`batch` integer NOT NULL,
	`first_event` integer NOT NULL,
	`last_event` integer NOT NULL,
	PRIMARY KEY(`batch`, `first_event`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_repeats` (
	`event` integer NOT NULL,
	`batch` integer NOT NULL,
	PRIMARY KEY(`event`, `batch`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_key` blob NOT NULL,
	`type` integer NOT NULL,
	`at` integer,
	`precision` integer NOT NULL,
	`holder` integer NOT NULL,
	`credential` blob,
	`context` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_key` ON `events` (`event_key`);--> statement-breakpoint
CREATE TABLE `holders` (
	`id` integer PRIMARY KEY NOT NULL,
	`ref` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `holders_by_ref` ON `holders` (`ref`);--> statement-breakpoint
CREATE TABLE `applications` (
	`ref` blob NOT NULL,
	`batch` integer NOT NULL,
	`holder` integer NOT NULL,
	`employer_id` text NOT NULL,
	`occupation_soc` text NOT NULL,
	`ler_in_application` integer,
	`requisition_opened_on` integer,
	`applied_on` integer NOT NULL,
	`interviewed_on` integer,
	`offered_on` integer,
	`accepted_on` integer,
	`started_on` integer,
	`rejected_on` integer,
	`withdrew_on` integer,
	`left_search_on` integer,
	`observed_until` integer NOT NULL,
	`hourly_wage_before` real,
	`hourly_wage_after` real,
	`retained_6m` integer,
	`retained_12m` integer,
	PRIMARY KEY(`ref`, `batch`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `applications_by_batch` ON `applications` (`batch`);--> statement-breakpoint
CREATE TABLE `attribute_codes` (
	`id` integer PRIMARY KEY NOT NULL,
	`dimension` text NOT NULL,
	`code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `people` (
	`holder` integer NOT NULL,
	`batch` integer NOT NULL,
	`attributes` text NOT NULL,
	PRIMARY KEY(`holder`, `batch`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `people_by_batch` ON `people` (`batch`);--> statement-breakpoint
CREATE TABLE `populations` (
	`pilot_code` text NOT NULL,
	`dimension` text NOT NULL,
	`value` text NOT NULL,
	`as_of` text NOT NULL,
	`batch` integer NOT NULL,
	`eligible` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`pilot_code`, `dimension`, `value`, `as_of`, `batch`)
) WITHOUT ROWID;
