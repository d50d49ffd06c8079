using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StandingPages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "CorrectedOn",
                table: "PublishedArticles",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StandingPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingPages", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles",
                columns: new[] { "Language", "CorrectedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StandingPages_Language_Kind",
                table: "StandingPages",
                columns: new[] { "Language", "Kind" },
                unique: true);

            // The day is that of the text; the next publication of the story puts that of its note.
            migrationBuilder.Sql(
                """
                UPDATE "PublishedArticles" SET "CorrectedOn" = COALESCE("UpdatedAt", "PublishedAt")::date
                WHERE "Id" IN (
                    SELECT "PublishedArticleId" FROM "PublishedText"
                    WHERE "BodyHtml" LIKE '%class="article-correction"%'
                )
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StandingPages");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles");

            migrationBuilder.DropColumn(
                name: "CorrectedOn",
                table: "PublishedArticles");
        }
    }
}
