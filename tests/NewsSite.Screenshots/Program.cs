using NewsSite.Screenshots;

if (args is not [var what and ("handbook" or "paper"), var site, var folder, .. var rest])
{
    await Console.Error.WriteLineAsync(
        "Usage: NewsSite.Screenshots handbook|paper <address of a demo newsroom> <folder> [<its database>]"
    );
    return 2;
}

Directory.CreateDirectory(folder);
await using var camera = await Camera.OpenAsync(site, folder);
if (what == "handbook")
{
    foreach (var (name, take) in Handbook.Pictures)
    {
        Console.WriteLine(name);
        await take(camera, name);
    }
}
else
{
    await PaperInStates.TakeAsync(camera, folder, rest[0]);
}

return 0;
