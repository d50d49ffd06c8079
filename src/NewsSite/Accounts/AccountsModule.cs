using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsSite.Accounts.Browsers;
using NewsSite.Accounts.Emails;
using NewsSite.Accounts.Freezing;
using NewsSite.Accounts.Invitations;
using NewsSite.Accounts.Links;
using NewsSite.Accounts.LockOut;
using NewsSite.Accounts.Passkeys;
using NewsSite.Accounts.Passwords;
using NewsSite.Accounts.SecondStep;
using NewsSite.Audit;
using NewsSite.Core.Accounts;
using NewsSite.Data;
using NewsSite.Outbox;
using NewsSite.Shared;

namespace NewsSite.Accounts;

public sealed class AccountsModule : INewsroomModule
{
    public void AddServices(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddIdentityCore<Account>()
            .AddSignInManager()
            .AddEntityFrameworkStores<NewsDb>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        // The site has its own rule of what an email is; the framework's is about user names.
        services.Configure<IdentityOptions>(o => o.User.AllowedUserNameCharacters = "");
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.ServerDomain = PublicAddress.HostOf(settings);
            o.ResidentKeyRequirement = "required";
            o.UserVerificationRequirement = "required";
        });
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000);
        AddBrowsers(services, settings);
        AddSession(services, isAlwaysSecure: PublicAddress.IsHttps(settings));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NotYoursIsNotThere>();
        services.AddSingleton<DecoyPassword>();
        services.AddSingleton<FirstAdmin>();
        AddUseCases(services);
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddScoped<SignIn>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<RemovePasskeys>();
        services.AddScoped<SignInByPasskey>();
        services.AddScoped<ConfirmPassword>();
        services.AddScoped<FreshSignIn>();
        services.AddSingleton<AuthenticatorKeys>();
        services.AddScoped<HalfSignedIn>();
        services.AddScoped<KnownBrowsers>();
        services.AddScoped<CheckCode>();
        services.AddScoped<TakeSecondStep>();
        services.AddScoped<SetUpSecondStep>();
        services.AddScoped<TurnOffSecondStep>();
        services.AddScoped<SecondStepRules>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<ChangeOwnPassword>();
        services.AddScoped<ChooseLanguage>();
        services.AddScoped<AddFirstAdmin>();
        services.AddScoped<AddAccount>();
        services.AddScoped<AccountChange>();
        services.AddScoped<DisableAccount>();
        services.AddScoped<EnableAccount>();
        services.AddScoped<DeskParts>();
        services.AddScoped<ChangeRole>();
        services.AddScoped<SetPassword>();
        services.AddScoped<FreezeAccount>();
        services.AddScoped<ThawAccount>();
        services.AddScoped<IRollBack, RollBackAccess>();
        services.AddScoped<IRollBack, RollBackRole>();
        services.AddScoped<IRollBack, RollBackSecondStepRules>();
        AddLinks(services);
    }

    private static void AddLinks(IServiceCollection services)
    {
        services.AddScoped<AccountLinks>();
        services.AddSingleton<AccountLetters>();
        services.AddScoped<InviteColleague>();
        services.AddScoped<ResendInvitation>();
        services.AddScoped<WithdrawInvitation>();
        services.AddScoped<AcceptInvitation>();
        services.AddSingleton<ResetLimit>();
        services.AddScoped<AskForPasswordReset>();
        services.AddEventHandler<PasswordResetAsked, MailResetLink>();
        services.AddScoped<MakeResetLink>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<AskForEmailChange>();
        services.AddScoped<ConfirmEmailChange>();
        services.AddScoped<UndoEmailChange>();
    }

    private static void AddBrowsers(IServiceCollection services, IConfiguration settings)
    {
        services
            .AddOptions<SessionOptions>()
            .Bind(settings.GetSection(SessionOptions.Section))
            .Validate(
                o => o.EndsAfterIdle > TimeSpan.Zero,
                "Newsroom:Session:EndsAfterIdle must be longer than nothing."
            )
            .Validate(o => o.EndsAfter > TimeSpan.Zero, "Newsroom:Session:EndsAfter must be longer than nothing.")
            .ValidateOnStart();
        services
            .AddOptions<FailureLimits>()
            .Bind(settings.GetSection(FailureLimits.Section))
            .Validate(o => o.FailuresPerAddress > 0, "Newsroom:SignIn:FailuresPerAddress must be at least 1.")
            .Validate(
                o => o.FailuresPerLoopbackAddress > 0,
                "Newsroom:SignIn:FailuresPerLoopbackAddress must be at least 1."
            )
            .ValidateOnStart();
        services.AddSingleton<AddressGuard>();
        services.AddSingleton<SignInLog>();
        services.AddSingleton<TryAgain>();
        services.AddScoped<LockNotice>();
        services.AddScoped<BrowserSession>();
        services.AddScoped<EndBrowsers>();
        services.AddSingleton<SweepBrowsers>();
        services.AddHostedService(provider => provider.GetRequiredService<SweepBrowsers>());
    }

    private static void AddSession(IServiceCollection services, bool isAlwaysSecure)
    {
        services.AddScoped<DeskSession>();
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                o =>
                {
                    o.EventsType = typeof(DeskSession);
                    o.LoginPath = "/account/sign-in";
                    o.ReturnUrlParameter = "returnUrl";
                    // How long a session lasts, its row knows.
                    o.ExpireTimeSpan = TimeSpan.FromDays(366);
                    o.SlidingExpiration = false;
                    Harden(o.Cookie, "newsroom", SameSiteMode.Lax, isAlwaysSecure);
                }
            )
            .AddCookie(
                HalfSignedIn.Scheme,
                o =>
                {
                    o.ExpireTimeSpan = HalfSignedIn.Lasts;
                    o.SlidingExpiration = false;
                    Harden(o.Cookie, "newsroom-half", SameSiteMode.Lax, isAlwaysSecure);
                }
            );
        services
            .AddAuthentication()
            .AddCookie(
                // The challenge of a passkey that is being made or used.
                IdentityConstants.TwoFactorUserIdScheme,
                o =>
                {
                    o.ExpireTimeSpan = HalfSignedIn.Lasts;
                    o.SlidingExpiration = false;
                    Harden(o.Cookie, "newsroom-passkey", SameSiteMode.Strict, isAlwaysSecure);
                }
            );
        var known = new CookieBuilder();
        Harden(known, "newsroom-known", SameSiteMode.Lax, isAlwaysSecure);
        services.AddSingleton(new KnownBrowserCookie(known));
        services.Configure<AntiforgeryOptions>(o =>
            Harden(o.Cookie, "newsroom-form", SameSiteMode.Strict, isAlwaysSecure)
        );
        services.Configure<CookieTempDataProviderOptions>(o =>
            Harden(o.Cookie, "newsroom-flash", SameSiteMode.Lax, isAlwaysSecure)
        );
    }

    /// <summary>The prefix makes browsers refuse the cookie from any other host or over plain http; it needs https to be certain.</summary>
    private static void Harden(CookieBuilder cookie, string name, SameSiteMode sameSite, bool isAlwaysSecure)
    {
        cookie.Name = isAlwaysSecure ? "__Host-" + name : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = isAlwaysSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
