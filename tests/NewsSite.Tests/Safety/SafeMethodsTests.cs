using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Accounts;
using NewsSite.Core.Media;
using NewsSite.Tests.Crawl;
using NewsSite.Tests.Media;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Safety;

public sealed class SafeMethodsTests(Newsroom newsroom) : IClassFixture<Newsroom>
{
    /// <summary>That somebody was here is the one thing that looking changes.</summary>
    private const string SeenColumn = "LastSeenAt";

    [Fact]
    public async Task Looking_at_any_page_changes_no_row_of_any_table()
    {
        await newsroom.FillAsync();
        using var admin = await newsroom.SignInAsync(Role.Admin);
        using var visitor = newsroom.Visit();
        await newsroom.UntilAsync(async db =>
            await db.MediaAssets.AllAsync(a => a.Renditions == RenditionProgress.Done)
            && await db.OutboxMessages.AllAsync(m => m.HandledAt != null)
        );
        var before = Dump();

        foreach (var address in await newsroom.AddressesAsync())
        {
            foreach (var browser in (DeskBrowser[])[admin, visitor])
            {
                await browser.GetAsync(address);
                using var head = new HttpRequestMessage(HttpMethod.Head, address);
                (await browser.Http.SendAsync(head)).Dispose();
            }
        }

        var after = Dump();
        Assert.Contains("AuditEntries", before.Keys);
        Assert.All(before, table => Assert.Equal((table.Key, table.Value), (table.Key, after[table.Key])));
    }

    private SortedDictionary<string, string> Dump()
    {
        using var connection = TestStores.Open(newsroom.DataFolder);
        var tables = Rows(connection, RawStore.TableNames);
        return new(
            tables.ToDictionary(name => name, name => string.Concat(Rows(connection, $"SELECT * FROM \"{name}\"")))
        );
    }

    private static List<string> Rows(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables, as the store itself gives them.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var row = new StringBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetName(column) != SeenColumn)
                {
                    row.Append(column == 0 ? "" : "|");
                    row.Append(reader[column] is byte[] bytes ? Convert.ToHexString(bytes) : reader[column]);
                }
            }

            rows.Add(row.ToString());
        }

        return rows;
    }
}
