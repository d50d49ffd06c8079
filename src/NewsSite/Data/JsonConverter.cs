using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsSite.Core.Accounts;
using NewsSite.Core.Articles;
using NewsSite.Core.Articles.Bulk;
using NewsSite.Core.Languages;
using NewsSite.Core.Schedules;

namespace NewsSite.Data;

/// <summary>Keeps an immutable value as JSON text, the same in every database.</summary>
public sealed class JsonConverter<T>()
    : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, StoredJson.Options),
        json => StoredJson.Read<T>(json)
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
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Shown where a name cannot be read, so that its row can still be found and mended.</summary>
    private static readonly LocalizedText Unreadable = LocalizedText.Of(Language.English, "—");

    private static readonly Dictionary<Type, object> Stands = new()
    {
        [typeof(LocalizedText)] = Unreadable,
        [typeof(DeskLimits)] = DeskLimits.CoveringNothing,
        [typeof(StoryStanding)] = StoryStanding.Unreadable,
        [typeof(PlanDetails)] = PlanDetails.None,
        [typeof(IReadOnlyList<string>)] = Array.Empty<string>(),
        [typeof(IReadOnlyList<Guid>)] = Array.Empty<Guid>(),
        [typeof(IReadOnlyList<Credit>)] = Array.Empty<Credit>(),
        [typeof(IReadOnlyList<PublishedHeading>)] = Array.Empty<PublishedHeading>(),
    };

    /// <summary>One damaged value never takes a list down: something empty stands for it, and it is told.</summary>
    /// <remarks>Nothing is lost: what was not changed is not written back.</remarks>
    public static T Read<T>(string json)
    {
        try
        {
            if (JsonSerializer.Deserialize<T>(json, Options) is { } value)
            {
                return value;
            }
        }
        catch (JsonException)
        {
            // Told below, like a value that is not there.
        }

        UnreadableValues.Tell(typeof(T), json);
        return (T)Stands.GetValueOrDefault(typeof(T))!;
    }
}
