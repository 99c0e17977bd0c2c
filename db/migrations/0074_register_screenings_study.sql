CREATE TYPE "public"."screening_outcome" AS ENUM('fit', 'educate', 'discipline', 'removal', 'leaving');--> statement-breakpoint
CREATE TYPE "public"."study_kind" AS ENUM('resolution', 'training');--> statement-breakpoint
CREATE TABLE "screenings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "screenings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"member_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"outcome" "screening_outcome" NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"follow_up_on" date,
	"followed_on" date,
	"follow_note" text DEFAULT '' NOT NULL,
	"screened_on" date NOT NULL,
	"recorded_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "screenings_once" UNIQUE("member_id","year"),
	CONSTRAINT "screenings_fit" CHECK (("screenings"."outcome" = 'fit') = ("screenings"."follow_up_on" is null)),
	CONSTRAINT "screenings_followed" CHECK (("screenings"."followed_on" is null) = ("screenings"."follow_note" = '') and ("screenings"."followed_on" is null or "screenings"."outcome" <> 'fit'))
);
--> statement-breakpoint
CREATE TABLE "study_attendances" (
	"session_id" integer NOT NULL,
	"member_id" integer NOT NULL,
	"marked_by" integer NOT NULL,
	"marked_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_attendances_session_id_member_id_pk" PRIMARY KEY("session_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "study_sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "study_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"org_id" integer NOT NULL,
	"org_path" text COLLATE "C" DEFAULT '' NOT NULL,
	"kind" "study_kind" NOT NULL,
	"title" text COLLATE "vi-x-icu" NOT NULL,
	"organiser" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"recorded_by" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_sessions_span" CHECK ("study_sessions"."ends_on" >= "study_sessions"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screenings" ADD CONSTRAINT "screenings_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_session_id_study_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."study_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_attendances" ADD CONSTRAINT "study_attendances_marked_by_accounts_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_org_id_organisations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_sessions" ADD CONSTRAINT "study_sessions_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "study_attendances_member" ON "study_attendances" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "study_sessions_place" ON "study_sessions" USING btree ("org_path","starts_on");