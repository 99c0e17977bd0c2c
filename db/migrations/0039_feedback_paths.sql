ALTER TYPE "public"."feedback_status" ADD VALUE 'merged';--> statement-breakpoint
ALTER TYPE "public"."feedback_status" ADD VALUE 'setAside';--> statement-breakpoint
CREATE TABLE "feedback_interims" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_interims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"item_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"text" text NOT NULL,
	"document" text DEFAULT '' NOT NULL,
	"document_on" date,
	"replied_by" text NOT NULL,
	"scope" "notice_scope" NOT NULL,
	"approved_on" date NOT NULL,
	"next_on" date NOT NULL,
	"read_out_on" date,
	"read_out_minutes_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback_opinions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feedback_opinions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"item_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"agency_id" integer NOT NULL,
	"agency_path" text COLLATE "C",
	"asked_on" date NOT NULL,
	"wanted_on" date NOT NULL,
	"text" text,
	"given_on" date,
	"given_by" integer,
	"instead_of" text COLLATE "vi-x-icu",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_opinions_agency" UNIQUE("item_id","agency_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_items" DROP CONSTRAINT "feedback_has_deadline";--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "merged_into_id" integer;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "asked_due_on" date;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD CONSTRAINT "feedback_interims_item_id_feedback_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feedback_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD CONSTRAINT "feedback_interims_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_interims" ADD CONSTRAINT "feedback_interims_read_out_minutes_id_minutes_id_fk" FOREIGN KEY ("read_out_minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_opinions" ADD CONSTRAINT "feedback_opinions_item_id_feedback_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."feedback_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_opinions" ADD CONSTRAINT "feedback_opinions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_opinions" ADD CONSTRAINT "feedback_opinions_agency_id_organisations_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_opinions" ADD CONSTRAINT "feedback_opinions_given_by_accounts_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_interims_item" ON "feedback_interims" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "feedback_interims_place" ON "feedback_interims" USING btree ("org_id","read_out_on");--> statement-breakpoint
CREATE INDEX "feedback_interims_minutes" ON "feedback_interims" USING btree ("read_out_minutes_id");--> statement-breakpoint
CREATE INDEX "feedback_opinions_place" ON "feedback_opinions" USING btree ("agency_path","given_on");--> statement-breakpoint
CREATE INDEX "feedback_merged" ON "feedback_items" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "feedback_asked_extension" ON "feedback_items" USING btree ("org_path") WHERE "feedback_items"."asked_due_on" is not null;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_merged_elsewhere" CHECK ("feedback_items"."merged_into_id" <> "feedback_items"."id" and ("feedback_items"."status"::text <> 'merged' or "feedback_items"."merged_into_id" is not null));--> statement-breakpoint
ALTER TABLE "feedback_items" ADD CONSTRAINT "feedback_has_deadline" CHECK ("feedback_items"."due_on" is not null or "feedback_items"."status"::text in ('closed', 'askedAgain', 'setAside'));