using NewsSite.Web.Commands;

return await NewsSiteCommand.RunAsync(args);
