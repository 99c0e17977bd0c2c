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
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposals_place" ON "proposals" USING btree ("org_path","state");