CREATE TABLE `batch_totals` (
	`batch` integer NOT NULL,
	`week` integer NOT NULL,
	`type` integer NOT NULL,
	`events` integer NOT NULL,
	PRIMARY KEY(`batch`, `week`, `type`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `event_keys` (
	`key` integer PRIMARY KEY NOT NULL,
	`event` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `__new_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`event_key` integer NOT NULL,
	`type` integer NOT NULL,
	`at` integer,
	`precision` integer NOT NULL,
	`holder` integer NOT NULL,
	`credential` integer,
	`context` integer NOT NULL
);
--> statement-breakpoint
-- References of 128 bits become the number that their first 64 bits are, read digit by digit.
INSERT INTO `__new_events`("id", "event_key", "type", "at", "precision", "holder", "credential", "context")
SELECT "id",
  (
    (instr('123456789ABCDEF', substr(k, 1, 1)) << 60) | (instr('123456789ABCDEF', substr(k, 2, 1)) << 56) |
    (instr('123456789ABCDEF', substr(k, 3, 1)) << 52) | (instr('123456789ABCDEF', substr(k, 4, 1)) << 48) |
    (instr('123456789ABCDEF', substr(k, 5, 1)) << 44) | (instr('123456789ABCDEF', substr(k, 6, 1)) << 40) |
    (instr('123456789ABCDEF', substr(k, 7, 1)) << 36) | (instr('123456789ABCDEF', substr(k, 8, 1)) << 32) |
    (instr('123456789ABCDEF', substr(k, 9, 1)) << 28) | (instr('123456789ABCDEF', substr(k, 10, 1)) << 24) |
    (instr('123456789ABCDEF', substr(k, 11, 1)) << 20) | (instr('123456789ABCDEF', substr(k, 12, 1)) << 16) |
    (instr('123456789ABCDEF', substr(k, 13, 1)) << 12) | (instr('123456789ABCDEF', substr(k, 14, 1)) << 8) |
    (instr('123456789ABCDEF', substr(k, 15, 1)) << 4) | (instr('123456789ABCDEF', substr(k, 16, 1)) << 0)),
  "type", "at", "precision", "holder",
  CASE WHEN "credential" IS NULL THEN NULL ELSE (
    (instr('123456789ABCDEF', substr(c, 1, 1)) << 60) | (instr('123456789ABCDEF', substr(c, 2, 1)) << 56) |
    (instr('123456789ABCDEF', substr(c, 3, 1)) << 52) | (instr('123456789ABCDEF', substr(c, 4, 1)) << 48) |
    (instr('123456789ABCDEF', substr(c, 5, 1)) << 44) | (instr('123456789ABCDEF', substr(c, 6, 1)) << 40) |
    (instr('123456789ABCDEF', substr(c, 7, 1)) << 36) | (instr('123456789ABCDEF', substr(c, 8, 1)) << 32) |
    (instr('123456789ABCDEF', substr(c, 9, 1)) << 28) | (instr('123456789ABCDEF', substr(c, 10, 1)) << 24) |
    (instr('123456789ABCDEF', substr(c, 11, 1)) << 20) | (instr('123456789ABCDEF', substr(c, 12, 1)) << 16) |
    (instr('123456789ABCDEF', substr(c, 13, 1)) << 12) | (instr('123456789ABCDEF', substr(c, 14, 1)) << 8) |
    (instr('123456789ABCDEF', substr(c, 15, 1)) << 4) | (instr('123456789ABCDEF', substr(c, 16, 1)) << 0)) END,
  "context" FROM (SELECT *, hex("event_key") AS k, hex("credential") AS c FROM `events`);--> statement-breakpoint
DROP TABLE `events`;--> statement-breakpoint
ALTER TABLE `__new_events` RENAME TO `events`;--> statement-breakpoint
INSERT OR IGNORE INTO `event_keys`("key", "event") SELECT "event_key", "id" FROM `events` ORDER BY "event_key", "id";--> statement-breakpoint
-- A day is counted from 1970, rounded down; 1970-01-01 was a Thursday.
INSERT INTO `batch_totals`("batch", "week", "type", "events")
SELECT "batch", "day" - ("day" + 700003) % 7, "type", count(*) FROM (
  SELECT r."batch" AS "batch", e."type" AS "type",
    (e."at" - ((e."at" % 86400000) + 86400000) % 86400000) / 86400000 AS "day"
  FROM `event_ranges` r CROSS JOIN `events` e ON e."id" BETWEEN r."first_event" AND r."last_event"
  WHERE e."at" IS NOT NULL)
GROUP BY 1, 2, 3;
