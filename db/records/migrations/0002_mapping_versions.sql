DROP INDEX `mappings_by_header`;--> statement-breakpoint
ALTER TABLE `mappings` ADD `retired_at` text;--> statement-breakpoint
CREATE UNIQUE INDEX `mappings_by_header` ON `mappings` (`partner_id`,`format`,`header_fingerprint`) WHERE "mappings"."retired_at" is null;