ALTER TABLE "candidates" ADD COLUMN "verification_asked_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "is_verified_abroad" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "verified_on" date;--> statement-breakpoint
ALTER TABLE "candidates" ADD COLUMN "opinions_on" date;