CREATE TABLE `released_people` (
	`pilot_code` text NOT NULL,
	`release_number` integer NOT NULL,
	`facts` blob NOT NULL,
	PRIMARY KEY(`pilot_code`, `release_number`)
);
