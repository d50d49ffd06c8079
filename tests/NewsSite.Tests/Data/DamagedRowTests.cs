using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Tests.Crawl;
using NewsSite.Tests.Newsrooms;
using NewsSite.Tests.Newsrooms.Stores;

namespace NewsSite.Tests.Data;

/// <summary>A newsroom in which one row of every table has been damaged.</summary>
public sealed class DamagedRowTests : IAsyncLifetime
{
    private readonly KeptLog _log = new();
    private readonly Newsroom _newsroom;

    public DamagedRowTests() => _newsroom = new Newsroom { Adjust = b => b.Logging.AddProvider(_log) };

    public ValueTask InitializeAsync() => _newsroom.InitializeAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Theory]
    [InlineData("{\"torn")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task No_page_is_taken_down_by_it_and_the_log_tells(string damage)
    {
        await _newsroom.FillAsync();
        using var admin = await _newsroom.SignInAsync(Role.Admin);
        using var reader = _newsroom.Visit();
        var damaged = await DamageAsync(damage);

        var answers = new List<(string Address, HttpStatusCode Status)>();
        foreach (var address in await _newsroom.AddressesAsync())
        {
            answers.Add((address, (await reader.GetAsync(address)).Status));
            answers.Add((address, (await admin.GetAsync(address)).Status));
        }

        Assert.Empty(answers.Where(a => (int)a.Status >= 500));
        Assert.Contains(answers, a => a == ("/desk/articles", HttpStatusCode.OK));
        Assert.InRange(damaged, 10, 100);
        Assert.Contains(
            _log.Lines,
            line => line.Contains("LocalizedText in the store cannot be read", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_not_written_over_by_a_change_beside_it()
    {
        var sectionId = await _newsroom.SectionIdAsync();
        await _newsroom.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE \"Sections\" SET \"Name\" = 'torn'"));

        await _newsroom.AskAsync(async db =>
        {
            (await db.Sections.SingleAsync(s => s.Id == sectionId)).Slug = "moved";
            return await db.SaveChangesAsync();
        });

        var kept = await _newsroom.AskAsync(db =>
            db.Database.SqlQueryRaw<string>("SELECT \"Name\" || ' ' || \"Slug\" AS \"Value\" FROM \"Sections\"")
                .SingleAsync()
        );
        Assert.Equal("torn moved", kept);
    }

    /// <summary>What either database calls the place of a row.</summary>
    private static readonly string Row = TestStores.ArePostgres ? "ctid" : "rowid";

    /// <returns>How many values were damaged: one of every kind that is kept as JSON or as a word.</returns>
    private Task<int> DamageAsync(string damage) =>
        _newsroom.AskAsync(async db =>
        {
            var damaged = 0;
            foreach (var property in db.Model.GetEntityTypes().SelectMany(PropertiesOf).Where(IsConverted))
            {
                var table = property.DeclaringType.ContainingEntityType.GetTableName()!;
                var column = property.GetTableColumnMappings().First().Column.Name;
#pragma warning disable EF1002, EF1003 // The names are those of the model.
                damaged += await db.Database.ExecuteSqlRawAsync(
                    $"UPDATE \"{table}\" SET \"{column}\" = {{0}} WHERE {Row} = (SELECT {Row} FROM \"{table}\" LIMIT 1)",
                    damage
                );
#pragma warning restore EF1002, EF1003
            }

            return damaged;
        });

    private static IEnumerable<IProperty> PropertiesOf(ITypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(p => PropertiesOf(p.ComplexType)));

    private static bool IsConverted(IProperty property) =>
        property.GetTypeMapping().Converter?.GetType() is { IsGenericType: true } converter
        && (
            converter.GetGenericTypeDefinition() == typeof(JsonConverter<>)
            || converter.GetGenericTypeDefinition() == typeof(WordConverter<>)
        );
}
