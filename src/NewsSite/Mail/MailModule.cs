using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Shared;

namespace NewsSite.Mail;

public sealed class MailModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddOptions<MailOptions>()
            .Bind(settings.GetSection(MailOptions.Section))
            .Validate(o => o.HasSender, "Newsroom:Mail:From is not an email address.")
            .Validate(
                o => o.KeepsPasswordSecret,
                "Newsroom:Mail:User needs UseTls: the password would travel in the open."
            )
            .ValidateOnStart();
        services.AddSingleton<MailRoute>();
        services.AddSingleton<MailSeal>();
        services.AddSingleton<SmtpMailSender>();
        services.AddSingleton<FolderMailSender>();
        services.AddSingleton<IMailSender>(p =>
            p.GetRequiredService<MailRoute>().IsFolder
                ? p.GetRequiredService<FolderMailSender>()
                : p.GetRequiredService<SmtpMailSender>()
        );
        services.AddScoped<MailQueue>();
        services.AddScoped<SendDueMail>();
        services.AddScoped<RetryMail>();
        services.AddScoped<DeleteMail>();
        services.AddHostedService<MailDispatcher>();
    }
}
