using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsSite.Data;

#nullable disable

namespace NewsSite.Migrations.Sqlite.Migrations
{
    /// <summary>The words of the full-text table, to guess what a misspelt one was meant to be.</summary>
    /// <remarks>A word of a story that was taken from readers may stay in it until the index is merged.</remarks>
    [DbContext(typeof(NewsDb))]
    [Migration("20261207000000_SearchVocabulary")]
    public partial class SearchVocabulary : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("""CREATE VIRTUAL TABLE "ArticleWords" USING fts5vocab("ArticleSearch", 'row');""");

        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("""DROP TABLE "ArticleWords";""");
    }
}
