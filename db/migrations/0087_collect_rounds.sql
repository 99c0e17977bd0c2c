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
ALTER TABLE "collective_ratings" ADD CONSTRAINT "collective_ratings_round_id_collective_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."collective_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_ratings" ADD CONSTRAINT "collective_ratings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_rounds" ADD CONSTRAINT "collective_rounds_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collective_rounds" ADD CONSTRAINT "collective_rounds_rule_set_id_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collective_ratings_place" ON "collective_ratings" USING btree ("org_path");--> statement-breakpoint
CREATE UNIQUE INDEX "collective_rounds_once" ON "collective_rounds" USING btree ("org_id","year") WHERE "collective_rounds"."state" <> 'ended';--> statement-breakpoint
CREATE INDEX "collective_rounds_place" ON "collective_rounds" USING btree ("org_path","year");