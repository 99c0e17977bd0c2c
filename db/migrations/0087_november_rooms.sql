CREATE TYPE "public"."backup_kind" AS ENUM('backup', 'drill');--> statement-breakpoint
ALTER TYPE "public"."notice_kind" ADD VALUE 'askedMore' BEFORE 'escalated';--> statement-breakpoint
ALTER TYPE "public"."organisation_event_kind" ADD VALUE 'consolidated' BEFORE 'split';--> statement-breakpoint
CREATE TABLE "backup_runs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "backup_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" "backup_kind" NOT NULL,
	"file" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"tables" integer NOT NULL,
	"rows" bigint NOT NULL,
	"milliseconds" integer NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collective_ratings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "collective_ratings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"round_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"group_name" text NOT NULL,
	"not_rated_reason" text DEFAULT '' NOT NULL,
	"self_level" "rating_level",
	"self_on" date,
	"general_score" smallint,
	"results_score" smallint,
	"verified_general" smallint,
	"verified_results" smallint,
	"done_percent" smallint,
	"late_percent" smallint,
	"exceeded_percent" smallint,
	"fixed_percent" smallint,
	"grounds" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"below_basis" text DEFAULT '' NOT NULL,
	"valid" smallint,
	"excellent" smallint,
	"good" smallint,
	"adequate" smallint,
	"failed" smallint,
	"level" "rating_level",
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collective_ratings_once" UNIQUE("round_id","org_id"),
	CONSTRAINT "collective_ratings_ballots_add_up" CHECK ("collective_ratings"."valid" is null or "collective_ratings"."valid" = "collective_ratings"."excellent" + "collective_ratings"."good" + "collective_ratings"."adequate" + "collective_ratings"."failed")
);
--> statement-breakpoint
CREATE TABLE "collective_rounds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "collective_rounds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"rule_set_id" integer NOT NULL,
	"state" "campaign_state" DEFAULT 'open' NOT NULL,
	"held_on" date NOT NULL,
	"is_one_group" boolean DEFAULT false NOT NULL,
	"is_outstanding" boolean DEFAULT false NOT NULL,
	"started_at" text,
	"ended_at" text,
	"place" text,
	"summoned" smallint,
	"present" smallint,
	"voting_base" smallint,
	"issued" smallint,
	"returned" smallint,
	"chair_name" text,
	"recorder_name" text,
	"tellers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decided_on" date,
	"decided_by" text,
	"decision_number" text,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "directive_readings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directive_readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"directive_id" integer NOT NULL,
	"minutes_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"held_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directive_readings_once" UNIQUE("directive_id","minutes_id")
);
--> statement-breakpoint
CREATE TABLE "directives" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directives_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"month" date NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" date NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"discussion" text DEFAULT '' NOT NULL,
	"cell_type" "cell_type",
	"closed_on" date,
	"close_reason" text,
	"is_withdrawn" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directives_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "directives_closed" CHECK (("directives"."closed_on" is null) = ("directives"."close_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "asked_more_on" date;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "response" text;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "kind" "reply_kind";--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD COLUMN "answer_due_on" date;--> statement-breakpoint
ALTER TABLE "collective_ratings" ADD CONSTRAINT "collective_ratings_round_id_collective_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."collective_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_ratings" ADD CONSTRAINT "collective_ratings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_rounds" ADD CONSTRAINT "collective_rounds_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_rounds" ADD CONSTRAINT "collective_rounds_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_readings" ADD CONSTRAINT "directive_readings_directive_id_directives_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_readings" ADD CONSTRAINT "directive_readings_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_readings" ADD CONSTRAINT "directive_readings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backup_runs_newest" ON "backup_runs" USING btree ("kind","id");--> statement-breakpoint
CREATE INDEX "collective_ratings_place" ON "collective_ratings" USING btree ("org_path");--> statement-breakpoint
CREATE UNIQUE INDEX "collective_rounds_once" ON "collective_rounds" USING btree ("org_id","year") WHERE "collective_rounds"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX "collective_rounds_place" ON "collective_rounds" USING btree ("org_path","year");--> statement-breakpoint
CREATE INDEX "directive_readings_cell" ON "directive_readings" USING btree ("org_id","directive_id");--> statement-breakpoint
CREATE INDEX "directive_readings_minutes" ON "directive_readings" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "directives_place" ON "directives" USING btree ("org_path","month");