using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ListPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PublishedTopic_TopicId",
                table: "PublishedTopic");

            migrationBuilder.DropIndex(
                name: "IX_PublishedCredit_PersonId",
                table: "PublishedCredit");

            migrationBuilder.DropIndex(
                name: "IX_PublishedCredit_ServiceId",
                table: "PublishedCredit");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PublishedTopic",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "PublishedTopic",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "PublishedCredit",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "PublishedCredit",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "LatestFormat",
                table: "Articles",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "LatestLanguage",
                table: "Articles",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "LatestSectionId",
                table: "Articles",
                type: "uuid",
                nullable: true);

            // Rows from before say where they stand, too.
            foreach (var table in new[] { "PublishedTopic", "PublishedCredit" })
            {
                migrationBuilder.Sql(
                    $"""
                    UPDATE "{table}" SET
                        "Language" = (SELECT a."Language" FROM "PublishedArticles" a WHERE a."Id" = "PublishedArticleId"),
                        "PublishedAt" = (SELECT a."PublishedAt" FROM "PublishedArticles" a WHERE a."Id" = "PublishedArticleId");
                    """
                );
            }

            migrationBuilder.Sql(
                """
                UPDATE "Articles" SET
                    "LatestFormat" = r."Content_Format",
                    "LatestLanguage" = r."Content_Language",
                    "LatestSectionId" = r."Content_SectionId"
                FROM "Revisions" r WHERE r."ArticleId" = "Articles"."Id" AND r."Number" = "Articles"."LatestNumber";
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_PublishedTopic_TopicId_Language_PublishedAt_PublishedArticl~",
                table: "PublishedTopic",
                columns: new[] { "TopicId", "Language", "PublishedAt", "PublishedArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedCredit_PersonId_Language_PublishedAt_PublishedArti~",
                table: "PublishedCredit",
                columns: new[] { "PersonId", "Language", "PublishedAt", "PublishedArticleId" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedCredit_ServiceId_Language_PublishedAt_PublishedArt~",
                table: "PublishedCredit",
                columns: new[] { "ServiceId", "Language", "PublishedAt", "PublishedArticleId" },
                filter: "\"ServiceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles",
                columns: new[] { "Language", "CorrectedOn", "Id" },
                filter: "\"CorrectedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_PublishedAt_Id",
                table: "PublishedArticles",
                columns: new[] { "PublishedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LatestFormat_ChangedAt",
                table: "Articles",
                columns: new[] { "LatestFormat", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LatestLanguage_ChangedAt",
                table: "Articles",
                columns: new[] { "LatestLanguage", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LatestSectionId_ChangedAt",
                table: "Articles",
                columns: new[] { "LatestSectionId", "ChangedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PublishedTopic_TopicId_Language_PublishedAt_PublishedArticl~",
                table: "PublishedTopic");

            migrationBuilder.DropIndex(
                name: "IX_PublishedCredit_PersonId_Language_PublishedAt_PublishedArti~",
                table: "PublishedCredit");

            migrationBuilder.DropIndex(
                name: "IX_PublishedCredit_ServiceId_Language_PublishedAt_PublishedArt~",
                table: "PublishedCredit");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_PublishedArticles_PublishedAt_Id",
                table: "PublishedArticles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LatestFormat_ChangedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LatestLanguage_ChangedAt",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LatestSectionId_ChangedAt",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PublishedTopic");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "PublishedTopic");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "PublishedCredit");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "PublishedCredit");

            migrationBuilder.DropColumn(
                name: "LatestFormat",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "LatestLanguage",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "LatestSectionId",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedTopic_TopicId",
                table: "PublishedTopic",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedCredit_PersonId",
                table: "PublishedCredit",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedCredit_ServiceId",
                table: "PublishedCredit",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedArticles_Language_CorrectedOn_Id",
                table: "PublishedArticles",
                columns: new[] { "Language", "CorrectedOn", "Id" });
        }
    }
}
