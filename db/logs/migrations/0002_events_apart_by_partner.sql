CREATE TABLE `senders` (
	`id` integer PRIMARY KEY NOT NULL,
	`pilot_code` text NOT NULL,
	`partner` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `senders_by_name` ON `senders` (`pilot_code`,`partner`);--> statement-breakpoint
INSERT INTO `senders`("pilot_code", "partner") SELECT DISTINCT "pilot_code", "partner" FROM `batches` ORDER BY 1, 2;--> statement-breakpoint
-- Of events that another partner's batch held too, that partner gets an event of its own, which
-- its first batch that held it owns: as if each partner's files had been all there were.
CREATE INDEX `__range_by_first_event` ON `event_ranges` ("first_event");--> statement-breakpoint
CREATE TABLE `__sender_of_batch` ("batch" integer PRIMARY KEY NOT NULL, "sender" integer NOT NULL);
--> statement-breakpoint
INSERT INTO `__sender_of_batch` SELECT b."id", s."id" FROM `batches` b
JOIN `senders` s ON s."pilot_code" = b."pilot_code" AND s."partner" = b."partner";--> statement-breakpoint
-- Numbered as the events that they become.
CREATE TABLE `__copies` (
	"id" integer PRIMARY KEY NOT NULL,
	"event" integer NOT NULL,
	"batch" integer NOT NULL,
	"sender" integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__copies`("id", "event", "batch", "sender")
SELECT (SELECT coalesce(max("id"), 0) FROM `events`) + row_number() OVER (ORDER BY "batch", "event"),
  "event", "batch", "sender" FROM (
  SELECT x."event" AS "event", min(x."batch") AS "batch", s."sender" AS "sender"
  FROM `event_repeats` x JOIN `__sender_of_batch` s ON s."batch" = x."batch"
  WHERE s."sender" <> (
    SELECT o."sender" FROM `event_ranges` r JOIN `__sender_of_batch` o ON o."batch" = r."batch"
    WHERE r."first_event" <= x."event" ORDER BY r."first_event" DESC LIMIT 1)
  GROUP BY x."event", s."sender");--> statement-breakpoint
CREATE INDEX `__copy_by_event` ON `__copies` ("event", "sender");--> statement-breakpoint
INSERT INTO `events`("id", "event_key", "type", "at", "precision", "holder", "credential", "context")
SELECT c."id", e."event_key", e."type", e."at", e."precision", e."holder", e."credential", e."context"
FROM `__copies` c JOIN `events` e ON e."id" = c."event" ORDER BY c."id";--> statement-breakpoint
INSERT INTO `event_ranges`("batch", "first_event", "last_event")
SELECT "batch", min("id"), max("id") FROM `__copies` GROUP BY "batch";--> statement-breakpoint
-- What the same partner's later batches repeated, they repeat of its own event from now on.
INSERT INTO `event_repeats`("event", "batch")
SELECT c."id", x."batch" FROM `__copies` c
JOIN `event_repeats` x ON x."event" = c."event"
JOIN `__sender_of_batch` s ON s."batch" = x."batch"
WHERE s."sender" = c."sender" AND x."batch" <> c."batch";--> statement-breakpoint
DELETE FROM `event_repeats` WHERE EXISTS (
  SELECT 1 FROM `__copies` c JOIN `__sender_of_batch` s ON s."sender" = c."sender"
  WHERE c."event" = `event_repeats`."event" AND s."batch" = `event_repeats`."batch");--> statement-breakpoint
-- A day is counted from 1970, rounded down; 1970-01-01 was a Thursday.
INSERT INTO `batch_totals`("batch", "week", "type", "events")
SELECT "batch", "day" - ("day" + 700003) % 7, "type", count(*) FROM (
  SELECT c."batch" AS "batch", e."type" AS "type",
    (e."at" - ((e."at" % 86400000) + 86400000) % 86400000) / 86400000 AS "day"
  FROM `__copies` c JOIN `events` e ON e."id" = c."id" WHERE e."at" IS NOT NULL)
WHERE true GROUP BY 1, 2, 3
ON CONFLICT DO UPDATE SET "events" = "events" + excluded."events";--> statement-breakpoint
-- The number of the sender goes into the lower half of each key: key XOR number.
UPDATE `events` SET "event_key" = (
  SELECT (`events`."event_key" & ~s."sender") | (~`events`."event_key" & s."sender")
  FROM `event_ranges` r JOIN `__sender_of_batch` s ON s."batch" = r."batch"
  WHERE r."first_event" <= `events`."id" ORDER BY r."first_event" DESC LIMIT 1);--> statement-breakpoint
DELETE FROM `event_keys`;--> statement-breakpoint
INSERT OR IGNORE INTO `event_keys`("key", "event") SELECT "event_key", "id" FROM `events` ORDER BY "event_key", "id";--> statement-breakpoint
DROP TABLE `__copies`;--> statement-breakpoint
DROP TABLE `__sender_of_batch`;--> statement-breakpoint
DROP INDEX `__range_by_first_event`;
