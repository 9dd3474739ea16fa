CREATE TABLE `cells` (
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`table_id` text NOT NULL,
	`cohort` text NOT NULL,
	`dimension_1` text DEFAULT '' NOT NULL,
	`value_1` text DEFAULT '' NOT NULL,
	`dimension_2` text DEFAULT '' NOT NULL,
	`value_2` text DEFAULT '' NOT NULL,
	`ler` text DEFAULT 'all' NOT NULL,
	`measure` text NOT NULL,
	`unit` text NOT NULL,
	`status` text NOT NULL,
	`count` integer,
	`denominator` integer,
	`percent` integer,
	`ci_low` integer,
	`ci_high` integer,
	`method` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`release_id`, `position`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cells_by_table` ON `cells` (`release_id`,`table_id`,`cohort`,`dimension_1`);--> statement-breakpoint
CREATE TABLE `curve_points` (
	`release_id` integer NOT NULL,
	`position` integer NOT NULL,
	`cohort` text NOT NULL,
	`dimension` text DEFAULT '' NOT NULL,
	`value` text DEFAULT '' NOT NULL,
	`ler` text DEFAULT 'all' NOT NULL,
	`status` text NOT NULL,
	`day` integer,
	`at_risk` integer,
	`hired` integer,
	`left_search` integer,
	`percent` integer,
	`ci_low` integer,
	`ci_high` integer,
	`method` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`release_id`, `position`),
	FOREIGN KEY (`release_id`) REFERENCES `releases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `releases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pilot_code` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`as_of` text NOT NULL,
	`built_at` text NOT NULL,
	`policy_version` text NOT NULL,
	`policy` text NOT NULL,
	`first_cohort` text DEFAULT '' NOT NULL,
	`last_cohort` text DEFAULT '' NOT NULL,
	`cells_shown` integer NOT NULL,
	`cells_hidden` integer NOT NULL,
	`cells_sha256` text NOT NULL,
	`verifiers_sending` integer DEFAULT 0 NOT NULL,
	`verifiers_known` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_by_number` ON `releases` (`pilot_code`,`number`,`status`);--> statement-breakpoint
CREATE TRIGGER `releases_are_immutable` BEFORE UPDATE ON `releases` WHEN OLD.`status` = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `releases_are_kept` BEFORE DELETE ON `releases` WHEN OLD.`status` = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be deleted'); END;--> statement-breakpoint
CREATE TRIGGER `cells_are_immutable` BEFORE UPDATE ON `cells` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `cells_are_kept` BEFORE DELETE ON `cells` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `curve_points_are_immutable` BEFORE UPDATE ON `curve_points` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;--> statement-breakpoint
CREATE TRIGGER `curve_points_are_kept` BEFORE DELETE ON `curve_points` WHEN (SELECT `status` FROM `releases` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release cannot be changed'); END;
