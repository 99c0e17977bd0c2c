CREATE TYPE "public"."departure_kind" AS ENUM('retired', 'resigned', 'discharged', 'moved');--> statement-breakpoint
CREATE TYPE "public"."transfer_direction" AS ENUM('out', 'in', 'within');--> statement-breakpoint
CREATE TYPE "public"."transfer_kind" AS ENUM('official', 'temporary');--> statement-breakpoint
CREATE TYPE "public"."transfer_reason" AS ENUM('newJob', 'retired', 'discharged', 'residence', 'contract', 'study', 'temporaryWork', 'laidOff', 'dissolved');--> statement-breakpoint
CREATE TYPE "public"."transfer_state" AS ENUM('begun', 'introduced', 'presented', 'received', 'ended', 'cancelled', 'returned');--> statement-breakpoint
CREATE TYPE "public"."transfer_step" AS ENUM('begin', 'introduce', 'present', 'receive', 'return', 'cancel', 'end');--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'transfers';--> statement-breakpoint
CREATE TABLE "residence_comments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "residence_comments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"residence_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"year" smallint NOT NULL,
	"is_exempt" boolean NOT NULL,
	"answers" jsonb NOT NULL,
	"remark" text DEFAULT '' NOT NULL,
	"signer" text NOT NULL,
	"commented_on" date NOT NULL,
	"written_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"written_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "residence_comments_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "residences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "residences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"residence_org_id" integer,
	"residence_path" text COLLATE "C",
	"place" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"introduced_on" date NOT NULL,
	"received_on" date,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "residences_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "residences_dates" CHECK ("residences"."ended_on" is null or "residences"."ended_on" >= "residences"."introduced_on")
);
--> statement-breakpoint
CREATE TABLE "departures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "departures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"kind" "departure_kind" NOT NULL,
	"left_on" date NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"due_on" date NOT NULL,
	"closed_on" date,
	"closed_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "departures_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
CREATE TABLE "transfer_steps" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transfer_steps_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"transfer_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"step" "transfer_step" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"signer" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"signed_on" date,
	"done_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"done_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "transfers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"to_org_id" integer,
	"to_path" text COLLATE "C",
	"member_id" integer,
	"full_name" text COLLATE "vi-x-icu" NOT NULL,
	"newcomer" jsonb,
	"guest_id" integer,
	"group_key" uuid,
	"kind" "transfer_kind" NOT NULL,
	"direction" "transfer_direction" NOT NULL,
	"reason" "transfer_reason" NOT NULL,
	"decided_on" date NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"dues_paid_to" date,
	"papers_ready" text[] DEFAULT '{}' NOT NULL,
	"papers_confirmed" text[] DEFAULT '{}' NOT NULL,
	"state" "transfer_state" NOT NULL,
	"at_org_id" integer,
	"at_path" text COLLATE "C",
	"begun_on" date NOT NULL,
	"introduced_on" date,
	"presented_on" date,
	"received_on" date,
	"ended_on" date,
	"due_on" date,
	"late_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "transfers_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "transfers_to_known" CHECK (("transfers"."direction" = 'out') = ("transfers"."to_org_id" is null)),
	CONSTRAINT "transfers_turn" CHECK (("transfers"."state" = 'begun') = ("transfers"."at_org_id" is not null)),
	CONSTRAINT "transfers_member_known" CHECK ("transfers"."member_id" is not null or ("transfers"."direction" = 'in' and "transfers"."newcomer" is not null))
);
--> statement-breakpoint
ALTER TABLE "residence_comments" ADD CONSTRAINT "residence_comments_residence_id_residences_id_fk" FOREIGN KEY ("residence_id") REFERENCES "public"."residences"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_comments" ADD CONSTRAINT "residence_comments_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_comments" ADD CONSTRAINT "residence_comments_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residences" ADD CONSTRAINT "residences_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residences" ADD CONSTRAINT "residences_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residences" ADD CONSTRAINT "residences_residence_org_id_organisations_id_fk" FOREIGN KEY ("residence_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departures" ADD CONSTRAINT "departures_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "departures" ADD CONSTRAINT "departures_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_steps" ADD CONSTRAINT "transfer_steps_transfer_id_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_steps" ADD CONSTRAINT "transfer_steps_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfer_steps" ADD CONSTRAINT "transfer_steps_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to_org_id_organisations_id_fk" FOREIGN KEY ("to_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_guest_id_members_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_at_org_id_organisations_id_fk" FOREIGN KEY ("at_org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "residence_comments_year" ON "residence_comments" USING btree ("residence_id","year","id");--> statement-breakpoint
CREATE INDEX "residences_place" ON "residences" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "residences_residence" ON "residences" USING btree ("residence_path");--> statement-breakpoint
CREATE UNIQUE INDEX "residences_one_running" ON "residences" USING btree ("member_id") WHERE "residences"."ended_on" is null;--> statement-breakpoint
CREATE INDEX "departures_place" ON "departures" USING btree ("org_path","closed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "departures_one_open" ON "departures" USING btree ("member_id") WHERE "departures"."closed_on" is null;--> statement-breakpoint
CREATE INDEX "transfer_steps_transfer" ON "transfer_steps" USING btree ("transfer_id","id");--> statement-breakpoint
CREATE INDEX "transfers_place" ON "transfers" USING btree ("org_path","state");--> statement-breakpoint
CREATE INDEX "transfers_to" ON "transfers" USING btree ("to_path","state");--> statement-breakpoint
CREATE INDEX "transfers_at" ON "transfers" USING btree ("at_path");--> statement-breakpoint
CREATE INDEX "transfers_member" ON "transfers" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_one_running" ON "transfers" USING btree ("member_id") WHERE "transfers"."state" in ('begun', 'introduced', 'presented') or ("transfers"."state" = 'received' and "transfers"."kind" = 'temporary');