using NewsSite.Benchmarks;

return args switch
{
    ["streams"] => await StreamLoad.RunAsync(),
    ["streams-site"] => await StreamSite.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("What to measure: streams (2,000 open pages that listen for banners).");
    return 2;
}
