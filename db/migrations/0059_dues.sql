CREATE TYPE "public"."dues_method" AS ENUM('cash', 'transfer', 'portal', 'elsewhere');--> statement-breakpoint
CREATE TYPE "public"."dues_relief_kind" AS ENUM('partyAge', 'socialPension', 'hardship', 'late');--> statement-breakpoint
CREATE TYPE "public"."dues_remittance_state" AS ENUM('sent', 'received', 'refused', 'withdrawn');--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'dues';--> statement-breakpoint
ALTER TYPE "public"."rule_domain" ADD VALUE 'duesShare';--> statement-breakpoint
CREATE TABLE "dues_books" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_books_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"owed" integer DEFAULT 0 NOT NULL,
	"opened_by" integer NOT NULL,
	"opened_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_books_orgId_unique" UNIQUE("org_id"),
	CONSTRAINT "dues_books_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "dues_books_month" CHECK (extract(day from "dues_books"."starts_on") = 1),
	CONSTRAINT "dues_books_owed" CHECK ("dues_books"."owed" >= 0)
);
--> statement-breakpoint
CREATE TABLE "dues_payments" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_payments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"month" date NOT NULL,
	"amount" integer NOT NULL,
	"method" "dues_method" NOT NULL,
	"paid_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"corrects_id" integer,
	"recorded_by" integer NOT NULL,
	"recorded_on" date NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_payments_correctsId_unique" UNIQUE("corrects_id"),
	CONSTRAINT "dues_payments_month" CHECK (extract(day from "dues_payments"."month") = 1),
	CONSTRAINT "dues_payments_amount" CHECK (case when "dues_payments"."method" = 'elsewhere' then "dues_payments"."amount" = 0
          when "dues_payments"."corrects_id" is null then "dues_payments"."amount" > 0 else "dues_payments"."amount" < 0 end)
);
--> statement-breakpoint
CREATE TABLE "dues_profiles" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_profiles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"from_month" date NOT NULL,
	"group_key" text NOT NULL,
	"figure" integer,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_profiles_month" CHECK (extract(day from "dues_profiles"."from_month") = 1),
	CONSTRAINT "dues_profiles_figure" CHECK ("dues_profiles"."figure" >= 0)
);
--> statement-breakpoint
CREATE TABLE "dues_reliefs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_reliefs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"member_id" integer NOT NULL,
	"kind" "dues_relief_kind" NOT NULL,
	"percent" smallint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"decided_by" text NOT NULL,
	"decision_number" text DEFAULT '' NOT NULL,
	"entered_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_reliefs_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "dues_reliefs_percent" CHECK ("dues_reliefs"."percent" between 0 and 100),
	CONSTRAINT "dues_reliefs_months" CHECK (extract(day from "dues_reliefs"."starts_on") = 1),
	CONSTRAINT "dues_reliefs_order" CHECK ("dues_reliefs"."ends_on" is null or ("dues_reliefs"."ends_on" >= "dues_reliefs"."starts_on" and extract(day from "dues_reliefs"."ends_on") = 1))
);
--> statement-breakpoint
CREATE TABLE "dues_remittances" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dues_remittances_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"to_id" integer NOT NULL,
	"amount" integer NOT NULL,
	"sent_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"state" "dues_remittance_state" DEFAULT 'sent' NOT NULL,
	"sent_by" integer NOT NULL,
	"instead_of" text COLLATE "vi-x-icu",
	"answered_by" integer,
	"answered_on" date,
	"answer_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_remittances_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "dues_remittances_amount" CHECK ("dues_remittances"."amount" > 0),
	CONSTRAINT "dues_remittances_answer" CHECK (("dues_remittances"."state" = 'sent') = ("dues_remittances"."answered_on" is null))
);
--> statement-breakpoint
ALTER TABLE "dues_books" ADD CONSTRAINT "dues_books_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_books" ADD CONSTRAINT "dues_books_opened_by_accounts_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_payments" ADD CONSTRAINT "dues_payments_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_payments" ADD CONSTRAINT "dues_payments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_payments" ADD CONSTRAINT "dues_payments_corrects_id_dues_payments_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."dues_payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_payments" ADD CONSTRAINT "dues_payments_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_profiles" ADD CONSTRAINT "dues_profiles_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_profiles" ADD CONSTRAINT "dues_profiles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_profiles" ADD CONSTRAINT "dues_profiles_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_reliefs" ADD CONSTRAINT "dues_reliefs_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_reliefs" ADD CONSTRAINT "dues_reliefs_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_reliefs" ADD CONSTRAINT "dues_reliefs_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_to_id_organisations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_sent_by_accounts_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dues_books_place" ON "dues_books" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "dues_payments_member" ON "dues_payments" USING btree ("member_id","month");--> statement-breakpoint
CREATE INDEX "dues_payments_place" ON "dues_payments" USING btree ("org_path","paid_on");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_payments_once" ON "dues_payments" USING btree ("submit_key","member_id","month") WHERE "dues_payments"."corrects_id" is null;--> statement-breakpoint
CREATE INDEX "dues_profiles_member" ON "dues_profiles" USING btree ("member_id","from_month","id");--> statement-breakpoint
CREATE INDEX "dues_profiles_place" ON "dues_profiles" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "dues_reliefs_member" ON "dues_reliefs" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "dues_reliefs_place" ON "dues_reliefs" USING btree ("org_path");--> statement-breakpoint
CREATE INDEX "dues_remittances_place" ON "dues_remittances" USING btree ("org_path","sent_on");--> statement-breakpoint
CREATE INDEX "dues_remittances_to" ON "dues_remittances" USING btree ("to_id","state");