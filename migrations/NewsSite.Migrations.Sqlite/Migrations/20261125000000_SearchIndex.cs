using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsSite.Data;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <summary>The full-text table. The model does not know it: it holds only what its own queries need.</summary>
    /// <remarks>
    /// Its text is folded before it comes here (SearchFolding), so it cannot be filled from SQL:
    /// the program writes rows, the trigger takes them away. A later migration that rebuilds PublishedArticles
    /// drops the trigger with the old table and must make it again.
    /// </remarks>
    [DbContext(typeof(NewsDb))]
    [Migration("20261125000000_SearchIndex")]
    public partial class SearchIndex : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE "ArticleSearch" USING fts5(
                    headline, standfirst, names, captions, body,
                    content='', contentless_delete=1,
                    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
                );
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "PublishedArticles_LeaveSearch" AFTER DELETE ON "PublishedArticles"
                BEGIN
                    DELETE FROM "ArticleSearch" WHERE rowid = old."Id";
                END;
                """
            );
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "PublishedArticles_LeaveSearch";""");
            migrationBuilder.Sql("""DROP TABLE "ArticleSearch";""");
        }
    }
}
