using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsSite.Data;

#nullable disable

namespace NewsSite.Migrations.Postgres.Migrations
{
    /// <summary>The full-text table and the words in it. The model does not know them: they hold only what their own queries need.</summary>
    /// <remarks>The text is folded before it comes here (SearchFolding), so it cannot be filled from SQL: the program writes rows.</remarks>
    [DbContext(typeof(NewsDb))]
    [Migration("20261211010000_SearchIndex")]
    public partial class SearchIndex : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE TABLE "ArticleSearch" (
                    "Id" bigint PRIMARY KEY REFERENCES "PublishedArticles" ("Id") ON DELETE CASCADE,
                    "Words" tsvector NOT NULL
                );
                """
            );
            // Without a list of what is still to be put in order, a search never pays for what was written before it.
            migrationBuilder.Sql(
                """CREATE INDEX "IX_ArticleSearch_Words" ON "ArticleSearch" USING gin ("Words") WITH (fastupdate = off);"""
            );
            migrationBuilder.Sql("""CREATE TABLE "ArticleVocabulary" ("Word" text COLLATE "C" PRIMARY KEY);""");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TABLE "ArticleVocabulary";""");
            migrationBuilder.Sql("""DROP TABLE "ArticleSearch";""");
        }
    }
}
