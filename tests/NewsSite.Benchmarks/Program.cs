using NewsSite.Benchmarks;
using NewsSite.Benchmarks.Desk;
using NewsSite.Benchmarks.Pages;
using NewsSite.Benchmarks.Pictures;
using NewsSite.Benchmarks.Searching;
using NewsSite.Benchmarks.Sites;
using NewsSite.Benchmarks.Sizes;
using NewsSite.Benchmarks.Starting;
using NewsSite.Benchmarks.Streams;

return args switch
{
    ["pages"] => await PageLoad.RunAsync(),
    ["pages-cold"] => await PageSpread.RunAsync(isWhole: false),
    ["pages-spread"] => await PageSpread.RunAsync(isWhole: true),
    ["size"] => await SizeCost.RunAsync(),
    ["search"] => await SearchLoad.RunAsync(),
    ["desk"] => await DeskTimes.RunAsync(),
    ["start"] => await StartTimes.RunAsync(),
    ["import"] => await ImportSpeed.RunAsync(stories: 5000),
    ["import", var stories] when int.TryParse(stories, out var number) => await ImportSpeed.RunAsync(number),
    ["pictures"] => await PictureCost.RunAsync(),
    ["streams"] => await StreamLoad.RunAsync(streams: 5000),
    ["streams", var streams] when int.TryParse(streams, out var number) => await StreamLoad.RunAsync(number),
    ["markup"] => MarkupCost.Run(),
    ["lists"] => await ListCost.RunAsync(folder: null),
    ["lists", var folder] => await ListCost.RunAsync(folder),
    ["record"] => await RecordSearch.RunAsync(rows: 100_000),
    ["doors"] => await ClosedDoors.RunAsync(rounds: 400),
    // Started by the others, in processes of their own.
    ["site", var folder] => await SiteHost.RunAsync(folder, hasDemo: false),
    ["site", var folder, "demo"] => await SiteHost.RunAsync(folder, hasDemo: true),
    ["bare", var folder] => await BareHost.RunAsync(folder),
    ["photo"] => await SyntheticPhoto.MakeAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        What to measure:
          pages            reading the demo newsroom, beside a bare Kestrel that gives the same bytes
          pages-cold       stories that nobody asked for yet
          pages-spread     10,000 stories at random, beside one that everybody reads
          size             pages of 100,000 stories beside the same of 1,000
          search           searching 100,000 stories
          desk             an editor's waits in a newsroom of 100,000 stories and 50,000 pictures
          start            the published site: first page, memory, settings of the runtime
          import [5000]    bringing in so many stories of 300 words, and opening the site on them
          pictures         the sizes of a photo of 24 megapixels
          streams [5000]   open pages that listen for banners
          markup           reading and rendering an article of 900 words
          lists            home, sections, authors and feeds of 1,000 and of 100,000 stories
          record           finding words in a record of 100,000 rows
          doors            whether the two 404s of a story that is not yours and of none can be told apart by the clock
        """
    );
    return 2;
}
