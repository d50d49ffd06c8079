using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsSite.Core.Audit;
using NewsSite.Data;

namespace NewsSite.Audit;

/// <summary>Which rows of the record someone wants to see. Everything may be left out.</summary>
public sealed class AuditFilter
{
    /// <summary>In place of an account: what the site and the command line did.</summary>
    public const string TheSite = "site";

    /// <summary>Words that stand in the row, whatever their order.</summary>
    public string? Words { get; set; }

    /// <summary>Id of an account, or <see cref="TheSite"/>.</summary>
    public string? Person { get; set; }
    public string? Act { get; set; }
    public Guid? Thing { get; set; }

    /// <summary>First day, in the newsroom's zone.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day, in the newsroom's zone.</summary>
    public DateOnly? To { get; set; }

    public bool IsEmpty => !Pairs().Any();

    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries, TimeZoneInfo zone)
    {
        var found = OfPerson(entries);
        found = string.IsNullOrWhiteSpace(Act) ? found : found.Where(e => e.Act == Act);
        found = Thing is null ? found : found.Where(e => e.ObjectId == Thing);
        if (From is { } first)
        {
            var begin = StartOf(first, zone);
            found = found.Where(e => e.At >= begin);
        }

        if (To is { } last && last < DateOnly.MaxValue)
        {
            var end = StartOf(last.AddDays(1), zone);
            found = found.Where(e => e.At < end);
        }

        return WordList().Aggregate(found, WithWord);
    }

    /// <summary>For links: the filter, and what else the address needs.</summary>
    public string Query(params KeyValuePair<string, string?>[] more) =>
        QueryString.Create(Pairs().Concat(more.Where(p => p.Value is not null))).ToString();

    public IEnumerable<KeyValuePair<string, string?>> Pairs() =>
        new KeyValuePair<string, string?>[]
        {
            new("words", Words),
            new("person", Person),
            new("act", Act),
            new("thing", Thing?.ToString()),
            new("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        }.Where(p => !string.IsNullOrWhiteSpace(p.Value));

    private IQueryable<AuditEntry> OfPerson(IQueryable<AuditEntry> entries) =>
        Person == TheSite ? entries.Where(e => e.ActorId == null)
        : Guid.TryParse(Person, out var id) ? entries.Where(e => e.ActorId == id)
        : entries;

    private static IQueryable<AuditEntry> WithWord(IQueryable<AuditEntry> entries, string word)
    {
        var pattern = LikePattern.Containing(word);
        return entries.Where(e =>
            EF.Functions.Like(e.Detail, pattern, LikePattern.Escape)
            || EF.Functions.Like(e.ActorName, pattern, LikePattern.Escape)
            || EF.Functions.Like(e.Act, pattern, LikePattern.Escape)
            || EF.Functions.Like(e.Address, pattern, LikePattern.Escape)
            || EF.Functions.Like(e.Before, pattern, LikePattern.Escape)
            || EF.Functions.Like(e.After, pattern, LikePattern.Escape)
        );
    }

    private string[] WordList() =>
        [.. (Words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)];

    private static DateTime StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks go forward at midnight the day begins an hour later.
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(midnight) ? midnight.AddHours(1) : midnight, zone);
    }
}
