using NewsSite.Benchmarks;

return args switch
{
    ["markup"] => MarkupCost.Run(),
    ["import"] => await ImportSpeed.RunAsync(stories: 5000),
    ["import", var stories] when int.TryParse(stories, out var number) => await ImportSpeed.RunAsync(number),
    ["lists"] => await ListCost.RunAsync(folder: null),
    ["lists", var folder] => await ListCost.RunAsync(folder),
    ["record"] => await RecordSearch.RunAsync(rows: 100_000),
    ["doors"] => await ClosedDoors.RunAsync(rounds: 400),
    ["streams"] => await StreamLoad.RunAsync(),
    ["streams-site"] => await StreamSite.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        What to measure:
          markup           reading and rendering an article of 900 words
          import [5000]    bringing in so many stories of 300 words
          lists            home, sections, authors and feeds of 1,000 and of 100,000 stories
          record           finding words in a record of 100,000 rows
          doors            whether the two 404s of a story that is not yours and of none can be told apart by the clock
          streams          2,000 open pages that listen for banners
        """
    );
    return 2;
}
