using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Qualities : Migration
    {
        /// <remarks>SQLite changes no key in place. Nothing refers to the table, so it is written anew without touching any other.</remarks>
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""ALTER TABLE "Rendition" ADD COLUMN "IsByHand" INTEGER NOT NULL DEFAULT 0;""");
            Rewrite(migrationBuilder, """ "Kind" INTEGER NOT NULL,""", """ "Kind",""", "0", "TRUE");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Rewrite(migrationBuilder, "", "", "", """ "Kind" = 0""");
            migrationBuilder.Sql("""ALTER TABLE "Rendition" DROP COLUMN "IsByHand";""");
        }

        private static void Rewrite(MigrationBuilder builder, string column, string name, string value, string kept) =>
            builder.Sql(
                $"""
                CREATE TABLE "MediaTrackAnew" (
                    "AssetId" TEXT NOT NULL,{column}
                    "Language" TEXT NOT NULL,
                    "Hash" TEXT NOT NULL,
                    "PlainText" TEXT NOT NULL,
                    CONSTRAINT "PK_MediaTrack" PRIMARY KEY ("AssetId",{name} "Language"),
                    CONSTRAINT "FK_MediaTrack_MediaAssets_AssetId" FOREIGN KEY ("AssetId")
                        REFERENCES "MediaAssets" ("Id") ON DELETE CASCADE
                );
                INSERT INTO "MediaTrackAnew" ("AssetId",{name} "Language", "Hash", "PlainText")
                    SELECT "AssetId",{(value.Length > 0 ? $" {value}," : "")} "Language", "Hash", "PlainText"
                    FROM "MediaTrack" WHERE {kept};
                DROP TABLE "MediaTrack";
                ALTER TABLE "MediaTrackAnew" RENAME TO "MediaTrack";
                CREATE INDEX "IX_MediaTrack_Hash" ON "MediaTrack" ("Hash");
                """
            );
    }
}
