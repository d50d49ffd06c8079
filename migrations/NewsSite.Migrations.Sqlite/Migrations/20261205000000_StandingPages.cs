using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "StandingPages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                UPDATE PublishedArticles SET CorrectedOn = substr(COALESCE(UpdatedAt, PublishedAt), 1, 10)
                WHERE Id IN (
                    SELECT PublishedArticleId FROM PublishedText
                    WHERE BodyHtml LIKE '%class="article-correction"%'
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

            migrationBuilder.Sql("""ALTER TABLE "PublishedArticles" DROP COLUMN "CorrectedOn" """);
        }
    }
}
