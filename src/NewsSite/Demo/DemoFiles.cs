using System.Text.Json;
using NewsSite.Core.Languages;
using NewsSite.Core.StandingPages;
using NewsSite.Import.Stories;

namespace NewsSite.Demo;

/// <summary>The files of the demo newsroom, as they lie beside the program.</summary>
internal sealed class DemoFiles(string folder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static DemoFiles BesideTheProgram => new(Path.Combine(AppContext.BaseDirectory, "Demo", "Content"));

    public string Folder => folder;
    public bool Exist => File.Exists(Path.Combine(folder, "newsroom.json"));

    public DemoRoom ReadRoom() => Read<DemoRoom>("newsroom.json");

    public IReadOnlyList<DemoAsset> ReadAssets() => Read<List<DemoAsset>>("media.json");

    public IEnumerable<DemoStory> ReadStories() =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "articles"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(ReadStory);

    /// <summary>What the demo newsroom says of itself, a file for each page and edition.</summary>
    public IEnumerable<StandingPage> ReadPages(DateTime now) =>
        Directory
            .EnumerateFiles(Path.Combine(folder, "pages"), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path).Split('.'))
            .Select(parts => new StandingPage
            {
                Kind = StandingPageKinds.Find(parts[0])!.Value,
                Language = parts[1],
                Body = ReadText(Path.Combine("pages", string.Join('.', parts))).Trim(),
                ChangedAt = now,
            });

    public string ReadText(string name) => File.ReadAllText(Path.Combine(folder, name));

    private static DemoStory ReadStory(string path)
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        var story = JsonSerializer.Deserialize<DemoStory>(parts[1], Options)!;
        return story with
        {
            Story = JsonSerializer.Deserialize<ImportedStory>(parts[1], Options)! with
            {
                Body = parts[2].Trim() + "\n",
            },
        };
    }

    private T Read<T>(string name) => JsonSerializer.Deserialize<T>(ReadText(name), Options)!;
}

/// <summary>Sections, topics, people and services of the demo newsroom.</summary>
internal sealed record DemoRoom(
    IReadOnlyList<DemoPlace> Sections,
    IReadOnlyList<DemoPlace> Topics,
    IReadOnlyList<DemoPlace> Services,
    IReadOnlyList<DemoPerson> People
);

internal sealed record DemoPlace(
    string Slug,
    int Order,
    Dictionary<string, string> Names,
    Dictionary<string, string>? Descriptions
)
{
    public LocalizedText Name => new(Names);
    public LocalizedText Description => Descriptions is null ? LocalizedText.Empty : new(Descriptions);
}

internal sealed record DemoPerson(
    string Slug,
    string Name,
    Dictionary<string, string>? Names,
    IReadOnlyList<string>? Aliases,
    string? Bio
)
{
    public LocalizedText AllNames => new(new Dictionary<string, string>(Names ?? []) { [Language.English.Tag] = Name });
}

internal sealed record DemoAsset(
    string Name,
    string File,
    string Kind,
    string Alt = "",
    string Caption = "",
    string Credit = "",
    bool FilePhoto = false,
    double FocalX = 0.5,
    double FocalY = 0.5,
    string? Poster = null,
    IReadOnlyList<DemoCaptions>? Captions = null,
    string? Transcript = null,
    IReadOnlyList<DemoCaptions>? Chapters = null
);

internal sealed record DemoCaptions(string Language, string File);

/// <param name="PublishedDaysAgo">Before the day the demo is made; less than nothing lies ahead. Null leaves the story's own time.</param>
/// <param name="Featured">Rank within its language; 1 leads the home page.</param>
internal sealed record DemoStory(double? PublishedDaysAgo, int? Featured)
{
    public ImportedStory Story { get; init; } = new();

    public ImportedStory At(DateTimeOffset now)
    {
        var moment = PublishedDaysAgo is { } ago ? now.AddDays(-ago) : Story.PublishedAt;
        return Story with
        {
            PublishedAt = moment,
            ScheduledFor = Story.State == ImportedState.Scheduled ? moment : null,
        };
    }
}
