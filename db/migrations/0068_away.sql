CREATE TYPE "public"."contact_channel" AS ENUM('phone', 'message', 'video', 'letter', 'inPerson', 'relative');--> statement-breakpoint
CREATE TYPE "public"."contact_kind" AS ENUM('contact', 'material', 'report', 'warning', 'invitation');--> statement-breakpoint
CREATE TYPE "public"."invitation_answer" AS ENUM('coming', 'cannot', 'none');--> statement-breakpoint
CREATE TYPE "public"."dues_wish" AS ENUM('ahead', 'late', 'monthly');--> statement-breakpoint
CREATE TYPE "public"."exemption_wish" AS ENUM('exempt', 'reduce', 'temporary');--> statement-breakpoint
CREATE TYPE "public"."exemption_request_state" AS ENUM('submitted', 'proposed', 'granted', 'refused', 'withdrawn');--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'away';--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contacts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"channel" "contact_channel" NOT NULL,
	"done_on" date NOT NULL,
	"note" text NOT NULL,
	"year" smallint,
	"answer" "invitation_answer",
	"written_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contacts_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "contacts_year" CHECK (("contacts"."kind" in ('warning', 'invitation')) = ("contacts"."year" is not null)
        and ("contacts"."kind" = 'invitation') = ("contacts"."answer" is not null))
);
--> statement-breakpoint
CREATE TABLE "exemption_requests" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exemption_requests_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"kind" "exemption_kind" NOT NULL,
	"wish" "exemption_wish" NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"place" text DEFAULT '' NOT NULL,
	"work" text DEFAULT '' NOT NULL,
	"contact" text DEFAULT '' NOT NULL,
	"registered_on" date,
	"dues_wish" "dues_wish",
	"papers" text DEFAULT '' NOT NULL,
	"is_oral" boolean DEFAULT false NOT NULL,
	"is_by_relative" boolean DEFAULT false NOT NULL,
	"renews_id" integer,
	"state" "exemption_request_state" DEFAULT 'submitted' NOT NULL,
	"submitted_on" date NOT NULL,
	"submitted_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"proposal_id" integer,
	"resolved_on" date,
	"votes" smallint,
	"base" smallint,
	"resolution" text DEFAULT '' NOT NULL,
	"decided_on" date,
	"decided_by" text DEFAULT '' NOT NULL,
	"decision_number" text DEFAULT '' NOT NULL,
	"refusal" text DEFAULT '' NOT NULL,
	"exemption_id" integer,
	"acknowledged_on" date,
	"acknowledged_by" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exemption_requests_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "exemption_requests_proposal" UNIQUE("proposal_id"),
	CONSTRAINT "exemption_requests_decided" CHECK (("exemption_requests"."state" in ('granted', 'refused')) = ("exemption_requests"."decided_on" is not null)
        and ("exemption_requests"."state" = 'granted') = ("exemption_requests"."exemption_id" is not null)
        and ("exemption_requests"."state" <> 'refused' or "exemption_requests"."refusal" <> ''))
);
--> statement-breakpoint
CREATE TABLE "exemption_returns" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "exemption_returns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"exemption_id" integer NOT NULL,
	"returned_on" date NOT NULL,
	"comment_by" text DEFAULT '' NOT NULL,
	"comment_on" date,
	"has_report" boolean NOT NULL,
	"written_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"written_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exemption_returns_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "exemption_returns_once" UNIQUE("exemption_id"),
	CONSTRAINT "exemption_returns_comment" CHECK (("exemption_returns"."comment_by" = '') = ("exemption_returns"."comment_on" is null))
);
--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "residence_org" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "has_party_organisation" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "registered_on" date;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "contract_from" date;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "contract_to" date;--> statement-breakpoint
ALTER TABLE "away_stays" ADD COLUMN "liaison" text COLLATE "vi-x-icu" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_renews_id_exemptions_id_fk" FOREIGN KEY ("renews_id") REFERENCES "public"."exemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_exemption_id_exemptions_id_fk" FOREIGN KEY ("exemption_id") REFERENCES "public"."exemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_requests" ADD CONSTRAINT "exemption_requests_acknowledged_by_accounts_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_returns" ADD CONSTRAINT "exemption_returns_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_returns" ADD CONSTRAINT "exemption_returns_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_returns" ADD CONSTRAINT "exemption_returns_exemption_id_exemptions_id_fk" FOREIGN KEY ("exemption_id") REFERENCES "public"."exemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemption_returns" ADD CONSTRAINT "exemption_returns_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_member" ON "contacts" USING btree ("member_id","done_on");--> statement-breakpoint
CREATE INDEX "contacts_place" ON "contacts" USING btree ("org_path","done_on");--> statement-breakpoint
CREATE UNIQUE INDEX "exemption_requests_one_open" ON "exemption_requests" USING btree ("member_id") WHERE "exemption_requests"."state" in ('submitted', 'proposed');--> statement-breakpoint
CREATE INDEX "exemption_requests_member" ON "exemption_requests" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "exemption_requests_place" ON "exemption_requests" USING btree ("org_path","state");--> statement-breakpoint
CREATE INDEX "exemption_returns_place" ON "exemption_returns" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "attendances_unexcused" ON "attendances" USING btree ("org_path","held_on") WHERE "attendances"."state" = 'unexcused';