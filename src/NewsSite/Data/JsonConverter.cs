using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsSite.Data;

/// <summary>Keeps an immutable value as JSON text, the same in every database.</summary>
public sealed class JsonConverter<T>()
    : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, StoredJson.Options),
        json => JsonSerializer.Deserialize<T>(json, StoredJson.Options)!
    );

/// <summary>Values kept as JSON are equal when their JSON is.</summary>
public sealed class JsonComparer<T>()
    : ValueComparer<T>(
        (a, b) => JsonSerializer.Serialize(a, StoredJson.Options) == JsonSerializer.Serialize(b, StoredJson.Options),
        value => JsonSerializer.Serialize(value, StoredJson.Options).GetHashCode(StringComparison.Ordinal)
    );

internal static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}
