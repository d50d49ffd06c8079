using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSite.Core.Audit;

/// <summary>The whole of what an act changed, so that it can be taken back. The record tells it in words, and for ever.</summary>
public sealed class EarlierState
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions Form = new()
    {
        // It is looked through for names, so they stand in it as they are written.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Number of the row of the record that tells of the act; 0 until that is stored.</summary>
    public long Row { get; private set; }
    public string Act { get; private set; } = "";
    public Guid? ObjectId { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>As JSON; empty where there was nothing.</summary>
    public string Before { get; private set; } = "";
    public string After { get; private set; } = "";

    /// <summary>What it needs of the media store: not swept while it is kept.</summary>
    public List<EarlierFile> Files { get; private set; } = [];

    /// <param name="before">Null when there was nothing.</param>
    /// <param name="after">Null when nothing is left.</param>
    /// <param name="hashes">Of the files that bringing <paramref name="before"/> back needs.</param>
    public static EarlierState Of<T>(T? before, T? after, params IEnumerable<string> hashes)
        where T : class
    {
        var state = new EarlierState { Before = Json(before), After = Json(after) };
        state.Files.AddRange(hashes.Distinct().Select(hash => new EarlierFile { StateId = state.Id, Hash = hash }));
        return state;
    }

    public bool WasBefore<T>(T? state)
        where T : class => Json(state) == Before;

    public bool WasAfter<T>(T? state)
        where T : class => Json(state) == After;

    /// <param name="before">Null when there was nothing.</param>
    /// <returns>False when it cannot be read, which must not be taken for nothing.</returns>
    public bool TryBefore<T>(out T? before)
        where T : class
    {
        before = null;
        if (Before.Length == 0)
        {
            return true;
        }

        try
        {
            before = JsonSerializer.Deserialize<T>(Before, Form);
        }
        catch (JsonException)
        {
            // Told by the answer.
        }

        return before is not null;
    }

    /// <summary>Belongs to that row, which has its number now.</summary>
    public void Follow(AuditEntry row) => (Row, Act, ObjectId, At) = (row.Number, row.Act, row.ObjectId, row.At);

    private static string Json<T>(T? state)
        where T : class => state is null ? "" : JsonSerializer.Serialize(state, Form);
}
