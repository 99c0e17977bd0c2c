CREATE TYPE "public"."proposal_state" AS ENUM('ownDecision', 'waiting', 'approved', 'refused');--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"minutes_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"kind" "meeting_kind" NOT NULL,
	"member_id" integer,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"motion" text NOT NULL,
	"held_on" date NOT NULL,
	"votes" smallint NOT NULL,
	"base" smallint NOT NULL,
	"is_met" boolean NOT NULL,
	"number" integer,
	"exemption_kind" "exemption_kind",
	"starts_on" date,
	"ends_on" date,
	"state" "proposal_state" NOT NULL,
	"decided_on" date,
	"decided_by" text,
	"decision_number" text,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_once" UNIQUE("minutes_id","position"),
	CONSTRAINT "proposals_decided" CHECK (("proposals"."state" in ('approved', 'refused')) = ("proposals"."decided_on" is not null))
);
--> statement-breakpoint
CREATE TABLE "thematic_topics" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "thematic_topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"quarter" smallint NOT NULL,
	"title" text NOT NULL,
	"preparer_id" integer,
	"meeting_id" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thematic_topics_meetingId_unique" UNIQUE("meeting_id"),
	CONSTRAINT "thematic_topics_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "thematic_topics_quarter" CHECK ("thematic_topics"."quarter" between 1 and 4)
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "is_combined" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "submit_key" uuid;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_preparer_id_members_id_fk" FOREIGN KEY ("preparer_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thematic_topics" ADD CONSTRAINT "thematic_topics_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposals_place" ON "proposals" USING btree ("org_path","state");--> statement-breakpoint
CREATE INDEX "thematic_topics_place" ON "thematic_topics" USING btree ("org_path","year","quarter");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_submitKey_unique" UNIQUE("submit_key");--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_combined_regular" CHECK (not "meetings"."is_combined" or "meetings"."kind" = 'regular');