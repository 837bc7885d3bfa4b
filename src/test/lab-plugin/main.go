// A secrets engine or auth method whose behaviour a test steers; see README.md.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"github.com/hashicorp/vault/sdk/framework"
	"github.com/hashicorp/vault/sdk/logical"
	"github.com/hashicorp/vault/sdk/plugin"
)

// Set at build time with -ldflags "-X main.Version=…".
var (
	Version = ""       // what it reports; empty: nothing
	Kind    = "secret" // secret or auth
	Mux     = "yes"    // yes: protocol 5, one process for all mounts; no: protocol 4
)

var (
	processStarted = time.Now()
	factories      atomic.Int64
)

// steering is the content of the control file beside the program.
type steering struct {
	StartMs, FactoryMs, InitMs, CleanupMs, RequestMs int

	Exit                           int
	Garbage, FactoryFail, InitFail string
}

// steered reads the control file anew each time, so a test can change it while the process runs.
func steered() steering {
	var s steering
	program, err := os.Executable()
	if err != nil {
		return s
	}
	if text, err := os.ReadFile(program + ".ctl"); err == nil {
		_ = json.Unmarshal(text, &s)
	}
	return s
}

func pause(ms int) { time.Sleep(time.Duration(ms) * time.Millisecond) }

func main() {
	s := steered()
	pause(s.StartMs)
	if s.Garbage != "" {
		fmt.Println(s.Garbage)
		return
	}
	if s.Exit != 0 {
		os.Exit(s.Exit)
	}
	serve := plugin.ServeMultiplex
	if Mux != "yes" {
		serve = plugin.Serve
	}
	if err := serve(&plugin.ServeOpts{BackendFactoryFunc: factory}); err != nil {
		os.Exit(3)
	}
}

// mounted is what one backend knows about itself.
type mounted struct {
	made   time.Time
	number int64
}

func factory(ctx context.Context, config *logical.BackendConfig) (logical.Backend, error) {
	s := steered()
	pause(s.FactoryMs)
	if s.FactoryFail != "" {
		return nil, errors.New(s.FactoryFail)
	}
	m := &mounted{made: time.Now(), number: factories.Add(1)}
	b := &framework.Backend{
		Help:           "A plugin for tests. Version: " + Version,
		RunningVersion: Version,
		BackendType:    logical.TypeLogical,
		Paths:          []*framework.Path{m.infoPath(), m.slowPath(), putPath()},
		InitializeFunc: func(context.Context, *logical.InitializationRequest) error {
			s := steered()
			pause(s.InitMs)
			if s.InitFail != "" {
				return errors.New(s.InitFail)
			}
			return nil
		},
		Clean: func(context.Context) { pause(steered().CleanupMs) },
	}
	if Kind == "auth" {
		b.BackendType = logical.TypeCredential
	}
	if err := b.Setup(ctx, config); err != nil {
		return nil, err
	}
	return b, nil
}

func (m *mounted) info() *logical.Response {
	return &logical.Response{Data: map[string]interface{}{
		"pid":             os.Getpid(),
		"process_started": processStarted.Format(time.RFC3339Nano),
		"backend_made":    m.made.Format(time.RFC3339Nano),
		"factory_number":  m.number,
		"version":         Version,
	}}
}

func (m *mounted) infoPath() *framework.Path {
	read := func(context.Context, *logical.Request, *framework.FieldData) (*logical.Response, error) {
		pause(steered().RequestMs)
		return m.info(), nil
	}
	return &framework.Path{
		Pattern:   "info$",
		Callbacks: map[logical.Operation]framework.OperationFunc{logical.ReadOperation: read},
	}
}

func (m *mounted) slowPath() *framework.Path {
	read := func(_ context.Context, _ *logical.Request, d *framework.FieldData) (*logical.Response, error) {
		pause(d.Get("ms").(int))
		return m.info(), nil
	}
	return &framework.Path{
		Pattern:   "slow/" + framework.GenericNameRegex("ms") + "$",
		Fields:    map[string]*framework.FieldSchema{"ms": {Type: framework.TypeInt}},
		Callbacks: map[logical.Operation]framework.OperationFunc{logical.ReadOperation: read},
	}
}

func putPath() *framework.Path {
	key := func(d *framework.FieldData) string { return "kept/" + d.Get("key").(string) }
	write := func(ctx context.Context, r *logical.Request, d *framework.FieldData) (*logical.Response, error) {
		return nil, r.Storage.Put(ctx, &logical.StorageEntry{Key: key(d), Value: []byte(d.Get("v").(string))})
	}
	read := func(ctx context.Context, r *logical.Request, d *framework.FieldData) (*logical.Response, error) {
		entry, err := r.Storage.Get(ctx, key(d))
		if err != nil || entry == nil {
			return nil, err
		}
		return &logical.Response{Data: map[string]interface{}{"v": string(entry.Value)}}, nil
	}
	return &framework.Path{
		Pattern: "put/" + framework.GenericNameRegex("key") + "$",
		Fields: map[string]*framework.FieldSchema{
			"key": {Type: framework.TypeString},
			"v":   {Type: framework.TypeString},
		},
		Callbacks: map[logical.Operation]framework.OperationFunc{
			logical.UpdateOperation: write,
			logical.ReadOperation:   read,
		},
	}
}
