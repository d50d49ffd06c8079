using NewsSite.Screenshots;

if (args is not [var site, var folder])
{
    await Console.Error.WriteLineAsync("Usage: NewsSite.Screenshots <address of a demo newsroom> <folder>");
    return 2;
}

Directory.CreateDirectory(folder);
await using var camera = await Camera.OpenAsync(site, folder);
foreach (var (name, take) in Handbook.Pictures)
{
    Console.WriteLine(name);
    await take(camera, name);
}

return 0;
