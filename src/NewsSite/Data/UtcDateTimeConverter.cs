using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsSite.Data;

/// <summary>SQLite forgets that a time was UTC; this says so again on reading.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
