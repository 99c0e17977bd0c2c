CREATE TABLE "corrections" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"minutes_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"number" integer NOT NULL,
	"passage" text NOT NULL,
	"as_written" text NOT NULL,
	"corrected_to" text NOT NULL,
	"reason" text NOT NULL,
	"written_by" integer NOT NULL,
	"written_on" date NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "corrections_submitKey_unique" UNIQUE("submit_key"),
	CONSTRAINT "corrections_number" UNIQUE("minutes_id","number"),
	CONSTRAINT "corrections_from_one" CHECK ("corrections"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "reopenings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reopenings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"minutes_id" integer NOT NULL,
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"reason" text NOT NULL,
	"held_on" date NOT NULL,
	"number" integer,
	"resolution_number" integer,
	"content" jsonb NOT NULL,
	"outcome" jsonb,
	"letterhead" jsonb,
	"content_hash" text NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	"completed_on" date,
	"completed_by" integer,
	"reopened_by" integer NOT NULL,
	"reopened_on" date NOT NULL,
	"xact" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"submit_key" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reopenings_submitKey_unique" UNIQUE("submit_key")
);
--> statement-breakpoint
ALTER TABLE "minutes" DROP CONSTRAINT "minutes_code_unique";--> statement-breakpoint
ALTER TABLE "minutes" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "code" text DEFAULT paper_code() NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "issued_on" date DEFAULT (now() at time zone 'Asia/Ho_Chi_Minh')::date NOT NULL;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "about" text;--> statement-breakpoint
ALTER TABLE "papers" ADD COLUMN "superseded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_minutes_id_minutes_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."minutes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_completed_by_accounts_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopenings" ADD CONSTRAINT "reopenings_reopened_by_accounts_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "corrections_place" ON "corrections" USING btree ("org_path","written_on");--> statement-breakpoint
CREATE INDEX "reopenings_minutes" ON "reopenings" USING btree ("minutes_id");--> statement-breakpoint
CREATE INDEX "papers_place" ON "papers" USING btree ("org_path","issued_on");--> statement-breakpoint
ALTER TABLE "minutes" DROP COLUMN "code";--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_code_unique" UNIQUE("code");