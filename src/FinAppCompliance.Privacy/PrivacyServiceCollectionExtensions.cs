using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Retention;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Transitions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Privacy;

/// <summary>Registers notices, consents and cases with a host.</summary>
public static class PrivacyServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="NoticeRegister"/>, <see cref="ConsentRegister"/> with the source of their facts, and a
    /// <see cref="CaseRegister{TCase}"/> each of rights requests, complaints and incidents; stores and the list of assessed
    /// applications are in memory unless the host registers others, before or after.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; the resting period has no default.</param>
    /// <remarks>Options are checked when the host starts. Safe to call twice.</remarks>
    public static IServiceCollection AddFinAppPrivacy(this IServiceCollection services, Action<PrivacyOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PrivacyOptions>, PrivacyOptionsValidator>());
        var options = services.AddOptions<PrivacyOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkingCalendar>(ChineseWorkingCalendar.BuiltIn);
        services.TryAddSingleton<INoticeStore, InMemoryNoticeStore>();
        services.TryAddSingleton<IConsentStore, InMemoryConsentStore>();
        services.TryAddSingleton<IPersonSource, InMemoryPersonSource>();
        services.TryAddSingleton<NoticeRegister>();
        services.TryAddSingleton(CreateRegister);
        services.TryAddSingleton<IAssessedApplications, InMemoryAssessedApplications>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactSource, PrivacyFactSource>(static provider =>
            new(provider.GetRequiredService<ConsentRegister>(), provider.GetRequiredService<IAssessedApplications>())));
        AddCases(services);
        services.TryAddSingleton<IHeldInformationSource, InMemoryHeldInformation>();
        services.TryAddSingleton(static provider => new RetentionJudge(provider.GetRequiredService<IWorkingCalendar>()));
        services.TryAddSingleton<RetentionDesk>();
        services.TryAddSingleton<ITransitionStore, InMemoryTransitionStore>();
        services.TryAddSingleton<TransitionRegister>();
        return services;
    }

    private static void AddCases(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClockOptions>, ClockOptionsValidator>());
        services.AddOptions<ClockOptions>().ValidateOnStart();
        services.TryAddSingleton(static provider => new ClockTable(provider.GetRequiredService<IOptions<ClockOptions>>().Value));
        services.TryAddSingleton(CreateCasePorts);
        services.TryAddSingleton(typeof(ICaseStore<>), typeof(InMemoryCaseStore<>));
        services.TryAddSingleton(static provider => CreateCases<RightsRequest>(provider));
        services.TryAddSingleton(static provider => CreateCases<ComplaintCase>(provider));
        services.TryAddSingleton(static provider => CreateCases<IncidentCase>(provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactSource, CaseFactSource>(static provider => new(
            provider.GetRequiredService<CaseRegister<RightsRequest>>(),
            provider.GetRequiredService<CaseRegister<ComplaintCase>>(),
            provider.GetRequiredService<CaseRegister<IncidentCase>>(),
            provider.GetRequiredService<IAssessedApplications>())));
    }

    private static CaseRegister<TCase> CreateCases<TCase>(IServiceProvider provider)
        where TCase : PrivacyCase =>
        new(provider.GetRequiredService<ICaseStore<TCase>>(), provider.GetRequiredService<CasePorts>());

    private static CasePorts CreateCasePorts(IServiceProvider provider) => new()
    {
        Clock = provider.GetRequiredService<TimeProvider>(),
        Rules = provider.GetRequiredService<ClockTable>(),
        Calendar = provider.GetRequiredService<IWorkingCalendar>(),
        Audit = provider.GetService<IAuditRecorder>(),
        Tenant = provider.GetRequiredService<IOptions<PrivacyOptions>>().Value.Tenant,
    };

    private static ConsentRegister CreateRegister(IServiceProvider provider) => new(
        new()
        {
            Notices = provider.GetRequiredService<NoticeRegister>(),
            Store = provider.GetRequiredService<IConsentStore>(),
            Persons = provider.GetRequiredService<IPersonSource>(),
            Clock = provider.GetRequiredService<TimeProvider>(),
            Calendar = provider.GetRequiredService<IWorkingCalendar>(),
            Audit = provider.GetService<IAuditRecorder>(),
        },
        provider.GetRequiredService<IOptions<PrivacyOptions>>().Value);
}
