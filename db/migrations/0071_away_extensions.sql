ALTER TYPE "public"."transfer_step" ADD VALUE 'extend';--> statement-breakpoint
ALTER TABLE "transfers" ADD COLUMN "first_ends_on" date;