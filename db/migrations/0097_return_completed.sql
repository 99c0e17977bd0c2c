ALTER TABLE "exemption_returns" DROP CONSTRAINT "exemption_returns_once";--> statement-breakpoint
CREATE INDEX "exemption_returns_exemption" ON "exemption_returns" USING btree ("exemption_id");