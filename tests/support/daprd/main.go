// The Dapr sidecar as the tests run it: the runtime of github.com/dapr/dapr unchanged, with those components built in
// that Yaad's files under deploy/dapr name, and no others. That makes it build in minutes and start in a moment.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/dapr/components-contrib/nameresolution/sqlite"
	"github.com/dapr/components-contrib/pubsub/kafka"
	"github.com/dapr/components-contrib/secretstores/local/file"
	postgresql "github.com/dapr/components-contrib/state/postgresql/v2"
	"github.com/dapr/dapr/cmd/daprd/options"
	"github.com/dapr/dapr/pkg/components"
	"github.com/dapr/dapr/pkg/components/bindings"
	"github.com/dapr/dapr/pkg/components/configuration"
	"github.com/dapr/dapr/pkg/components/conversation"
	"github.com/dapr/dapr/pkg/components/crypto"
	"github.com/dapr/dapr/pkg/components/lock"
	"github.com/dapr/dapr/pkg/components/middleware/http"
	"github.com/dapr/dapr/pkg/components/nameresolution"
	"github.com/dapr/dapr/pkg/components/pubsub"
	"github.com/dapr/dapr/pkg/components/secretstores"
	"github.com/dapr/dapr/pkg/components/state"
	"github.com/dapr/dapr/pkg/healthz"
	"github.com/dapr/dapr/pkg/metrics"
	"github.com/dapr/dapr/pkg/modes"
	"github.com/dapr/dapr/pkg/runtime"
	"github.com/dapr/dapr/pkg/runtime/registry"
	"github.com/dapr/dapr/pkg/security"
	"github.com/dapr/kit/concurrency"
	"github.com/dapr/kit/logger"
	"go.opencensus.io/stats/view"
)

// builtIn registers the components. The runtime wants a registry of every kind, also of those that stay empty.
func builtIn() *registry.Options {
	log := logger.NewLogger("yaad.components")
	for _, each := range []*logger.Logger{&pubsub.DefaultRegistry.Logger, &state.DefaultRegistry.Logger,
		&secretstores.DefaultRegistry.Logger, &nameresolution.DefaultRegistry.Logger} {
		*each = log
	}
	pubsub.DefaultRegistry.RegisterComponent(kafka.NewKafka, "kafka")
	state.DefaultRegistry.RegisterComponentWithVersions("postgresql", components.Versioning{
		Default:   "v2",
		Preferred: components.VersionConstructor{Version: "v2", Constructor: postgresql.NewPostgreSQLStateStore},
	})
	secretstores.DefaultRegistry.RegisterComponent(file.NewLocalSecretStore, "local.file")
	nameresolution.DefaultRegistry.RegisterComponent(sqlite.NewResolver, "sqlite")

	return registry.NewOptions().
		WithPubSubs(pubsub.DefaultRegistry).WithStateStores(state.DefaultRegistry).
		WithSecretStores(secretstores.DefaultRegistry).WithNameResolutions(nameresolution.DefaultRegistry).
		WithBindings(bindings.DefaultRegistry).WithConfigurations(configuration.DefaultRegistry).
		WithConversations(conversation.DefaultRegistry).WithCryptoProviders(crypto.DefaultRegistry).
		WithHTTPMiddlewares(http.DefaultRegistry).WithLocks(lock.DefaultRegistry)
}

// settings carries the command line over to the runtime; what the tests never set keeps the flags' own defaults.
func settings(flags *options.Options, health healthz.Healthz) *runtime.Config {
	measured := metrics.Options{
		Log: logger.NewLogger("yaad.metrics"), Healthz: health, Meter: view.NewMeter(),
		Namespace: metrics.DefaultMetricNamespace, Enabled: flags.Metrics.Enabled(),
		Port: flags.Metrics.Port(), ListenAddress: flags.Metrics.ListenAddress(),
	}
	config := &runtime.Config{Registry: builtIn(), Healthz: health, Metrics: measured}

	config.AppID, config.Mode, config.Config = flags.AppID, flags.Mode, flags.Config
	config.ResourcesPath, config.ComponentsPath = flags.ResourcesPath, flags.ComponentsPath

	// The sidecar's own doors.
	config.DaprHTTPPort, config.DaprAPIGRPCPort = flags.DaprHTTPPort, flags.DaprAPIGRPCPort
	config.DaprAPIListenAddresses = flags.DaprAPIListenAddresses
	config.DaprInternalGRPCPort = flags.DaprInternalGRPCPort
	config.DaprInternalGRPCListenAddress = flags.DaprInternalGRPCListenAddress
	config.DaprPublicPort, config.DaprPublicListenAddress = flags.DaprPublicPort, flags.DaprPublicListenAddress
	config.ProfilePort, config.EnableProfiling = flags.ProfilePort, flags.EnableProfiling
	config.UnixDomainSocket, config.AllowedOrigins = flags.UnixDomainSocket, flags.AllowedOrigins
	config.MaxRequestSize, config.ReadBufferSize = flags.MaxRequestSize, flags.ReadBufferSize
	config.EnableAPILogging = flags.EnableAPILogging

	// The program behind it.
	config.ApplicationPort, config.AppProtocol = flags.AppPort, flags.AppProtocol
	config.AppSSL, config.AppChannelAddress = flags.AppSSL, flags.AppChannelAddress
	config.AppMaxConcurrency = flags.AppMaxConcurrency
	config.EnableAppHealthCheck, config.AppHealthCheckPath = flags.EnableAppHealthCheck, flags.AppHealthCheckPath
	config.AppHealthProbeInterval, config.AppHealthProbeTimeout = flags.AppHealthProbeInterval, flags.AppHealthProbeTimeout
	config.AppHealthThreshold = flags.AppHealthThreshold

	// The control plane, of which a sidecar on its own has none.
	config.ActorsService, config.RemindersService = flags.ActorsService, flags.RemindersService
	config.ActorsDisseminationTimeout = flags.ActorsDisseminationTimeout
	config.SchedulerAddress, config.SchedulerStreams = flags.SchedulerAddress, flags.SchedulerJobStreams
	config.ControlPlaneAddress, config.SentryAddress = flags.ControlPlaneAddress, flags.SentryAddress
	config.EnableMTLS = flags.EnableMTLS
	config.DisableBuiltinK8sSecretStore = flags.DisableBuiltinK8sSecretStore
	config.DisableInitEndpoints = flags.DisableInitEndpoints

	config.DaprGracefulShutdownSeconds = flags.DaprGracefulShutdownSeconds
	config.DaprBlockShutdownDuration = flags.DaprBlockShutdownDuration
	config.HotReloadReconcileInterval = flags.HotReloadReconcileInterval
	return config
}

func run(ctx context.Context, flags *options.Options) error {
	health := healthz.New()
	provider, err := security.New(ctx, security.Options{
		Mode: modes.DaprMode(flags.Mode), AppID: flags.AppID, MTLSEnabled: flags.EnableMTLS,
		SentryAddress: flags.SentryAddress, TrustAnchors: flags.TrustAnchors,
		ControlPlaneTrustDomain: flags.ControlPlaneTrustDomain, ControlPlaneNamespace: flags.ControlPlaneNamespace,
		JwtAudiences: flags.SentryRequestJwtAudiences, Healthz: health,
	})
	if err != nil {
		return fmt.Errorf("security: %w", err)
	}
	config := settings(flags, health)
	sidecar := func(ctx context.Context) error {
		var err error
		if config.Security, err = provider.Handler(ctx); err != nil {
			return err
		}
		made, err := runtime.FromConfig(ctx, config)
		if err != nil {
			return err
		}
		return made.Run(ctx)
	}
	return concurrency.NewRunnerManager(provider.Run, sidecar).Run(ctx)
}

func start() error {
	flags, err := options.New(os.Args[1:])
	if err != nil {
		return err
	}
	flags.Logger.SetAppID(flags.AppID)
	if err := logger.ApplyOptionsToLoggers(&flags.Logger); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, flags)
}

func main() {
	if err := start(); err != nil {
		fmt.Fprintln(os.Stderr, "daprd:", err)
		os.Exit(1)
	}
}
