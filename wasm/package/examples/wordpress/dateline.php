<?php
/**
 * Plugin Name: Dateline
 * Description: Marks names and dates while you write, checks dates, offers tags and a timeline. Everything runs in your browser; nothing is sent anywhere.
 * Version: 0.1.0
 * Requires at least: 6.6
 * Requires PHP: 7.4
 * License: Apache-2.0
 */

if (!defined('ABSPATH')) {
    exit;
}

/** Loads the panel and the adapter in the block editor, and nowhere else. */
function dateline_enqueue_editor(): void {
    $folder = plugin_dir_path(__FILE__) . 'build/';
    if (!is_readable($folder . 'editor.js')) {
        add_action('admin_notices', 'dateline_say_unbuilt');
        return;
    }
    $url = plugin_dir_url(__FILE__) . 'build/';
    wp_enqueue_script(
        'dateline-editor',
        $url . 'editor.js',
        array('wp-block-editor', 'wp-blocks', 'wp-core-data', 'wp-data',
              'wp-editor', 'wp-element', 'wp-plugins', 'wp-rich-text'),
        (string) filemtime($folder . 'editor.js'),
        true
    );
    wp_add_inline_script(
        'dateline-editor',
        'window.datelineFiles = ' . wp_json_encode(array(
            'worker' => $url . 'worker.js',
            'wasm'   => $url . 'dateline.wasm',
        )) . ';',
        'before'
    );
}
add_action('enqueue_block_editor_assets', 'dateline_enqueue_editor');

function dateline_say_unbuilt(): void {
    echo '<div class="notice notice-error"><p>'
        . esc_html__('Dateline is not built: run "npm run build" in the folder of the plugin.', 'dateline')
        . '</p></div>';
}
