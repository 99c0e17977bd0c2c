CREATE TYPE "public"."organisation_event_kind" AS ENUM('founded', 'renamed', 'kindChanged', 'moved', 'merged', 'split', 'dissolved');--> statement-breakpoint
CREATE TYPE "public"."party_side" AS ENUM('from', 'to');--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'organisations';--> statement-breakpoint
ALTER TYPE "public"."task_step_kind" ADD VALUE 'moved';--> statement-breakpoint
CREATE TABLE "handover_members" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handover_members_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"handover_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"sort_name" text COLLATE "vi-x-icu" NOT NULL,
	"standing" "standing" NOT NULL,
	"position" text DEFAULT '' NOT NULL,
	CONSTRAINT "handover_members_key" UNIQUE("handover_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handovers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"event_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"from_name" text NOT NULL,
	"due_on" date NOT NULL,
	"confirmed_on" date,
	"confirmed_by" integer,
	"instead_of" text COLLATE "vi-x-icu",
	"remark" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handovers_key" UNIQUE("event_id","org_id"),
	CONSTRAINT "handovers_confirmed" CHECK (("handovers"."confirmed_on" is null) = ("handovers"."confirmed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "organisation_event_parties" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_event_parties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"event_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"side" "party_side" NOT NULL,
	CONSTRAINT "organisation_event_parties_key" UNIQUE("event_id","org_id","side")
);
--> statement-breakpoint
CREATE TABLE "organisation_events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "organisation_event_kind" NOT NULL,
	"happened_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"before" text DEFAULT '' NOT NULL,
	"after" text DEFAULT '' NOT NULL,
	"heir_id" integer,
	"done_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"done_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_events_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "organisation_versions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"parent_id" integer,
	"path" text COLLATE "C" NOT NULL,
	"kind" "organisation_kind" NOT NULL,
	"cell_type" "cell_type",
	"name" text COLLATE "vi-x-icu" NOT NULL,
	"short_name" text COLLATE "vi-x-icu" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "organisation_versions_order" CHECK ("organisation_versions"."ends_on" is null or "organisation_versions"."ends_on" >= "organisation_versions"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "organisations" DROP CONSTRAINT "organisations_path_unique";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "asked_by_id" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "since_on" date;--> statement-breakpoint
ALTER TABLE "handover_members" ADD CONSTRAINT "handover_members_handover_id_handovers_id_fk" FOREIGN KEY ("handover_id") REFERENCES "public"."handovers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_members" ADD CONSTRAINT "handover_members_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_members" ADD CONSTRAINT "handover_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_event_id_organisation_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."organisation_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_event_parties" ADD CONSTRAINT "organisation_event_parties_event_id_organisation_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."organisation_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_event_parties" ADD CONSTRAINT "organisation_event_parties_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_heir_id_organisations_id_fk" FOREIGN KEY ("heir_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD CONSTRAINT "organisation_versions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_versions" ADD CONSTRAINT "organisation_versions_parent_id_organisations_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handover_members_member" ON "handover_members" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "handovers_place" ON "handovers" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "handovers_waiting" ON "handovers" USING btree ("org_path","due_on") WHERE "handovers"."confirmed_on" is null;--> statement-breakpoint
CREATE INDEX "organisation_event_parties_org" ON "organisation_event_parties" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "organisation_events_org" ON "organisation_events" USING btree ("org_id","happened_on");--> statement-breakpoint
CREATE INDEX "organisation_events_place" ON "organisation_events" USING btree ("org_path","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_versions_start" ON "organisation_versions" USING btree ("org_id","starts_on");--> statement-breakpoint
CREATE INDEX "organisation_versions_path" ON "organisation_versions" USING btree ("path","starts_on");--> statement-breakpoint
CREATE INDEX "organisation_versions_parent" ON "organisation_versions" USING btree ("parent_id");--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_items_asked_by_id_organisations_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisations_path" ON "organisations" USING btree ("path");